import { type Signal, sumTerms } from './signal.ts';

/** The share of the question's weight that the span covers with the same terms. */
export const coverage: Signal = ({ question, span }) =>
  sumTerms(question, ({ weight }, place) => (span.hits[place] === 0 ? 0 : weight));
