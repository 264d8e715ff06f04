import type { Span } from './span.ts';

/** A block of text: a paragraph, list, quote or table, as a reader sees it. */
export interface Block extends Span {
  /** The ranges of the block that are read on their own, in order: a list's items, a table's rows, or all of a paragraph. */
  readonly parts: readonly Span[];
  /** The ranges of the block that hold marks rather than words, in order. */
  readonly marks?: readonly Span[];
  /** The headings above it, outermost first, as plain text. */
  readonly headings: readonly string[];
}

/** What a file says, whatever its format. */
export interface Structure {
  /**
   * The article's source, of which all passages are slices: the whole file for Markdown and plain text; for HTML the text that
   * it shows, for there words and tags stand too mixed to be quoted.
   */
  readonly text: string;
  /** The YAML between the fences, and the line of the file on which it begins. */
  readonly frontMatter?: { readonly yaml: string; readonly line: number };
  /** What the format itself tells of the article, for fields that the front matter leaves out; absent where it must be written. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** In the order of the text. */
  readonly blocks: readonly Block[];
  /** The line of the file, from 1, that the text at an offset comes from. */
  readonly lineAt: (offset: number) => number;
}

/** Reads the structure of a decoded file without a byte order mark. Every text has one: nothing makes it throw. */
export type ReadFormat = (file: string) => Structure;
