import type { Answer } from '../answer/answer.ts';
import type { Library } from '../retrieval/library.ts';

/** A question and what was answered. */
export interface Exchange {
  /** The question as it was asked. */
  readonly question: string;
  readonly answer: Answer;
}

/** Answers a question from the library. Same library and same question, same exchange; no question makes it throw. */
export declare function ask(library: Library, question: string): Exchange;
