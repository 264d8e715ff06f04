import { createRequire } from 'node:module';

/** The stop words of natural, for whatever here needs some and brings none. */
export const stopWords = new Set(
  createRequire(import.meta.url)('natural/lib/natural/util/stopwords.js').words,
);
