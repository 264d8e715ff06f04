import type { QueryTerm } from '../question.ts';
import type { Signal } from './signal.ts';

/**
 * The worth of the question's terms that the span lacks and the passage's first sentence has: what has been introduced is *it* or *she*
 * from then on. A light stand-in for the resolution of pronouns.
 */
export const introduced: Signal = ({ question: { terms }, reading: { opening }, span: { hits } }) => {
  let sum = 0;
  for (let place = 0; place < terms.length; place++)
    if (opening[place] !== 0 && hits[place] === 0) sum += (terms[place] as QueryTerm).worth;
  return sum;
};
