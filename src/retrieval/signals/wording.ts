import { type Signal, sumTerms } from './signal.ts';

/** The share of the question's weight that the span covers with the very same words: `deployed` for *deployed*, not `deployment`. */
export const wording: Signal = ({ question, span }) =>
  sumTerms(question, ({ weight }, place) => (span.hits[place] === 2 ? weight : 0));
