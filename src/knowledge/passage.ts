import type { Span } from './span.ts';

/**
 * A quotable part of an article: one paragraph, list, quote or table, or a run of sentences of an overlong one.
 * `text === source.slice(start, end)` holds for every passage, always; nothing downstream edits the words.
 */
export interface Passage extends Span {
  /** Unique in the library: `article-id#p3`, or `article-id#p3.2` for the second part of an overlong paragraph. */
  readonly id: string;
  readonly articleId: string;
  /** The paragraph's number in its article, from 1, counting every block of text in the order of the source. */
  readonly paragraph: number;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** The headings that the passage stands under, outermost first. */
  readonly headings: readonly string[];
  /** The sentences of the passage in offsets of the source, in order; at least one. */
  readonly sentences: readonly Span[];
  /** The ranges that hold marks of Markdown rather than words, in order; surfaces may leave them out. Absent where there are none. */
  readonly marks?: readonly Span[];
  /** The id of the passage that this one, a pull quote, repeats. Such a passage never answers. */
  readonly repeats?: string;
}
