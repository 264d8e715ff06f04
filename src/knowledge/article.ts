import type { ArticleMeta } from './articleMeta.ts';
import type { Intent } from './intent.ts';
import type { Passage } from './passage.ts';

/** One article, read and split. A plain immutable value. */
export interface Article {
  /** Made from the file's name: lower-case letters, digits and hyphens, at most 60; unique in the library. */
  readonly id: string;
  /** The file as the user knows it, for messages. */
  readonly path: string;
  /**
   * What the passages are slices of; all offsets point into it. The file's whole text, front matter included, or, of an HTML
   * file, the text that it shows.
   */
  readonly source: string;
  readonly meta: ArticleMeta;
  /** In the order of the source. */
  readonly passages: readonly Passage[];
  /** In the order of their passages; at least one for each passage that is no pull quote. */
  readonly intents: readonly Intent[];
}

/** The passages of an article that can answer, in their order. */
export function answering({ passages }: Article): Passage[] {
  return passages.filter(({ repeats }) => repeats === undefined);
}
