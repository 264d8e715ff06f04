import { type Signal, sumMissing } from './signal.ts';

/** What the span lacks of the question's words that are rare in the library and in English alike. */
export const missingRare: Signal = (sight) =>
  sumMissing(sight, ({ background, idf }) => background * idf) / sight.question.weight;
