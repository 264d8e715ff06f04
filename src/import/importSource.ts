import path from 'node:path';
import { articleId } from '../knowledge/parseArticle.ts';
import { convertApart } from './convert/apart.ts';
import type { ConvertOptions } from './convert/convert.ts';
import { draftText } from './draftText.ts';
import { readSource } from './source/source.ts';
import { writeDraft } from './writeDraft.ts';

/** How to import. */
export interface ImportOptions extends ConvertOptions {
  /** The folder that the drafts go to. */
  readonly out: string;
  /** Write over what is there. */
  readonly force: boolean;
  /** Fetch from addresses that are not on the public internet, too. */
  readonly allowPrivate: boolean;
  /** Today, YYYY-MM-DD. */
  readonly day: string;
}

/** What became of a source, or of one entry of a feed. */
export interface Imported {
  readonly file: string;
  /** Whether it was written; it was not if the file was there already. */
  readonly written: boolean;
  readonly passages: number;
  readonly notes: readonly string[];
}

/**
 * Makes drafts of a file or a web address and writes each into a file of its own.
 *
 * @throws FootnoteError when the source cannot be had or read, or a draft cannot be written
 */
export async function importSource(place: string, options: ImportOptions): Promise<readonly Imported[]> {
  const source = await readSource(place, options.allowPrivate);
  const drafts = await convertApart(source, options);
  const taken = new Set<string>();
  const imported: Imported[] = [];
  for (const draft of drafts) {
    const ownName = source.url === undefined && drafts.length === 1 ? source.name : draft.facts.title;
    const file = path.join(options.out, `${nameOf(ownName, taken)}.md`);
    const fetched = source.url !== undefined;
    const { text, passages, notes } = draftText(draft, file, {
      place: source.url ?? path.basename(place),
      day: options.day,
      fetched,
    });
    const written = await writeDraft(file, text, options.force);
    imported.push({ file, written, passages, notes });
  }
  return imported;
}

/** A file's name made of words that leads nowhere else, told apart from those that are taken. */
function nameOf(words: string, taken: Set<string>): string {
  const id = articleId(`${words.replace(/[\\/]/g, ' ')}.md`);
  let name = id;
  for (let n = 2; taken.has(name); n++) name = `${id}-${n}`;
  taken.add(name);
  return name;
}
