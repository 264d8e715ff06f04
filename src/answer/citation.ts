/** Where a quotation stands, as data; every field that the article does not give is absent. */
export interface Citation {
  readonly title: string;
  /** The title was given by the editor, not by the source: shown in square brackets, as bibliographies do. */
  readonly titleSupplied: boolean;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  /** The headings above the passage, outermost first. */
  readonly section: readonly string[];
  /** The paragraph's number in the article, from 1. */
  readonly paragraph: number;
}
