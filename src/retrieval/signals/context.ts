import type { QueryTerm } from '../question.ts';
import type { Signal } from './signal.ts';

/**
 * The weight of the question's terms that stand in the title or the headings above the passage. A term that stands above or in
 * every passage tells nothing, so a title's words count only where there are several articles.
 */
export const context: Signal = ({ question: { terms }, reading: { above } }) =>
  terms.reduce(
    (sum: number, { weight, contextIdf }: QueryTerm, place) =>
      above[place] ? sum + weight * contextIdf : sum,
    0,
  );
