import type { Article } from '../knowledge/article.ts';
import type { Intent } from '../knowledge/intent.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Span } from '../knowledge/span.ts';
import type { MatchedTerm } from '../retrieval/matchedTerms.ts';
import type { Repair } from '../retrieval/question.ts';
import type { Citation } from './citation.ts';

/** How sure the bot is, shown in words and never as a number. */
export type Band = 'high' | 'medium' | 'low';

/** A passage quoted with its footnote. */
export interface Quotation {
  readonly article: Article;
  readonly passage: Passage;
  /** The intent that led here; its name is the topic. */
  readonly intent: Intent;
  /** One or two sentences of the passage that answer best, in offsets of the article's source, in order. */
  readonly highlights: readonly Span[];
  readonly citation: Citation;
  /** The question's words that the passage has; none when it was not found by a question. */
  readonly matched: readonly MatchedTerm[];
}

interface Reading {
  /** Spelling repairs made before searching, in the order of the question. */
  readonly repairs: readonly Repair[];
  /** Probability, 0 to 1, that the articles answer the question. */
  readonly confidence: number;
}

/** One passage answers. */
interface PassageAnswer extends Reading {
  readonly kind: 'passage';
  readonly band: Band;
  readonly quotation: Quotation;
}

/** Two or three passages answer about equally well; the asker chooses. Best first. */
export interface ChoiceAnswer extends Reading {
  readonly kind: 'choice';
  readonly band: Band;
  readonly candidates: readonly Quotation[];
}

/** Why nothing was quoted. The first four were never searched for. */
export type FallbackReason = 'empty' | 'greeting' | 'thanks' | 'noise' | 'unanswered';

/** The articles do not answer, or there was nothing to answer. */
export interface FallbackAnswer extends Reading {
  readonly kind: 'fallback';
  readonly reason: FallbackReason;
  /** Words of the question that the articles never use, as the asker wrote them. */
  readonly unknownWords: readonly string[];
  /** Up to three topics nearest to the question, to be offered as such and never as an answer. */
  readonly nearest: readonly Quotation[];
}

/** What the bot says to a question. Not knowing is an answer too. */
export type Answer = PassageAnswer | ChoiceAnswer | FallbackAnswer;
