import type { Intent } from '../knowledge/intent.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Span } from '../knowledge/span.ts';

/** A passage found for a question. */
export interface Match {
  readonly passage: Passage;
  /** The intent of the passage that fits the question best. */
  readonly intent: Intent;
  /** Comparable within one search only; higher is better. */
  readonly score: number;
  /** The passage's sentences with their own scores, best first. */
  readonly sentences: readonly ScoredSentence[];
}

export interface ScoredSentence extends Span {
  readonly score: number;
}

/** What a search found, and how it read the question. */
export interface SearchResult {
  /** Best first. */
  readonly matches: readonly Match[];
  /** Words read as another: the asker's spelling and the articles'. */
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
  /** Words of the question that the articles never use, as the asker wrote them. */
  readonly unknownWords: readonly string[];
  /** Probability, 0 to 1, that the articles answer the question. */
  readonly confidence: number;
}
