import { type Signal, sumMissing } from './signal.ts';

/** The weight of the question's terms that the span leaves to the title and headings above it: an article about Chopin says *he*. */
export const implied: Signal = (sight) =>
  sumMissing(sight, ({ id, weight }) => (sight.reading.context.has(id) ? weight : 0));
