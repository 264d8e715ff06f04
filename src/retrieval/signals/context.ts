import { type Signal, sumTerms } from './signal.ts';

/**
 * The weight of the question's terms that stand in the title or the headings above the passage. A term that stands above or in
 * every passage tells nothing, so a title's words count only where there are several articles.
 */
export const context: Signal = ({ question, reading }) =>
  sumTerms(question, ({ id, weight, contextIdf }) => (reading.context.has(id) ? weight * contextIdf : 0));
