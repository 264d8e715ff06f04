import type { z } from 'zod';
import type { articleMeta } from '../knowledge/articleMeta.ts';

/** What a source says of itself, as an article's front matter has it, before anything is checked. */
export type SourceFacts = Pick<
  z.input<typeof articleMeta>,
  'title' | 'titleBy' | 'authors' | 'publisher' | 'date' | 'url' | 'language'
>;

/** An article made from a source, for a person to review. */
export interface Draft {
  readonly facts: SourceFacts;
  /** Markdown in plain words: a quotation shows marks as they are, so that emphasis and addresses of links are left out. */
  readonly body: string;
  /** What was left out or changed on the way, one clause each: "3 images are left out". */
  readonly notes: readonly string[];
}

/** A clause of a draft's notes about a number of things, or none when there are none: `count(3, 'image', 'left out')`. */
export function count(n: number, thing: string, what: string): string[] {
  if (n === 0) return [];
  return [`${n} ${thing}${n === 1 ? ' is' : 's are'} ${what}`];
}
