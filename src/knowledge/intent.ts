/** Something people ask for: a passage and the ways they ask for it. The intent is what is looked up; its passage is the answer. */
export interface Intent {
  /** Unique in the library: `article-id/intent-id`. */
  readonly id: string;
  readonly passageId: string;
  /** A readable name, shown in lists of topics. */
  readonly name: string;
  /** The passage's most telling words and phrases, most telling first, as the text writes them. */
  readonly terms: readonly string[];
  /** Ways of asking for it: the author's example questions, or questions derived from the terms. */
  readonly utterances: readonly string[];
  /** What people ask next, as the author foresaw it; never used for finding the passage. */
  readonly followups: readonly string[];
  /** Whether the article's author wrote the intent; otherwise it was derived from the passage. */
  readonly authored: boolean;
}
