import { sumOver } from './signal.ts';

/** What the span lacks of the question's words that are rare in the library and in English alike. */
export const missingRare = sumOver(
  'missing',
  ({ background, idf }, _, { weight }) => (background * idf) / weight,
);
