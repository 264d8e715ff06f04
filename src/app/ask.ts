import type { Answer, Quotation } from '../answer/answer.ts';
import { courtesy } from '../answer/courtesy.ts';
import { decide, MOST_SHOWN, quote } from '../answer/decide.ts';
import type { Library } from '../retrieval/library.ts';
import { type Match, search } from '../retrieval/search.ts';

/** A question and what was answered. */
export interface Exchange {
  /** The question as it was asked. */
  readonly question: string;
  readonly answer: Answer;
}

/** A passage found for a question, with its score, for lists and measurements rather than for answering. */
export interface RankedQuotation extends Quotation {
  readonly score: number;
}

/** Longer questions are read up to here, in UTF-16 code units: nobody's question is longer, and reading stays quick. */
const LONGEST_QUESTION = 2000;
const RANKED = 10;

/** Answers a question from the library. Same library and same question, same exchange; no question makes it throw. */
export function ask(library: Library, question: string): Exchange {
  return { question, answer: reply(library, question, MOST_SHOWN).answer };
}

/** As `ask`, with the ten best passages in order, whether or not they answer. */
export function askRanked(
  library: Library,
  question: string,
): { readonly exchange: Exchange; readonly ranking: readonly RankedQuotation[] } {
  const { answer, matches } = reply(library, question, RANKED);
  const ranking = matches.map((match) => ({ ...quote(library, match), score: match.score }));
  return { exchange: { question, answer }, ranking };
}

function reply(
  library: Library,
  question: string,
  limit: number,
): { readonly answer: Answer; readonly matches: readonly Match[] } {
  const reason = courtesy(question);
  if (reason !== undefined) {
    const nothing = { unknownWords: [], nearest: [], repairs: [], confidence: 0 };
    return { answer: { kind: 'fallback', reason, ...nothing }, matches: [] };
  }
  const found = search(library.index, question.slice(0, LONGEST_QUESTION), limit);
  return { answer: decide(library, found), matches: found.matches };
}
