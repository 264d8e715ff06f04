import type { QueryTerm, Question } from '../question.ts';
import type { Reading, Span } from '../reading.ts';

/** What a signal judges: a span of a passage, read for a question. `span === reading.whole` when it is the whole passage. */
export interface Sight {
  readonly question: Question;
  readonly reading: Reading;
  readonly span: Span;
}

/** How far a span fits a question in one respect. Mostly 0 to 1; what a high value means, the weight's sign says. */
export type Signal = (sight: Sight) => number;

/** The sum of a value over the question's terms that the span lacks. */
export function sumMissing(
  { question, span }: Sight,
  value: (term: QueryTerm, place: number) => number,
): number {
  return sumTerms(question, (term, place) => (span.hits[place] === 0 ? value(term, place) : 0));
}

/** The sum of a value over the question's terms. */
export function sumTerms({ terms }: Question, value: (term: QueryTerm, place: number) => number): number {
  let sum = 0;
  for (let place = 0; place < terms.length; place++) sum += value(terms[place] as QueryTerm, place);
  return sum;
}
