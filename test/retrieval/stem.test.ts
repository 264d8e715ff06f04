import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { irregularBase, stem } from '../../src/retrieval/stem.ts';

const porter = createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer.js') as {
  stem(word: string): string;
};
// All ends that Porter's steps look for.
const ends = (
  'ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti ' +
  'logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent sion tion ou ism ate iti ous ive ize ' +
  'e ll s ies sses ed eed ing ating bled y'
).split(' ');

it("is Porter's for words of letters, whatever they end in", () => {
  const letters = fc.array(fc.constantFrom(...'aeioubdlmnrstz'), { maxLength: 6 }).map((all) => all.join(''));
  fc.assert(
    fc.property(letters, fc.constantFrom('', '', ...ends), letters, (start, end, rest) => {
      for (const word of [start + end, start + end + rest]) {
        if (irregularBase(word) === undefined && !/\d/.test(stem(word)))
          expect(stem(word)).toBe(porter.stem(word));
      }
    }),
    { numRuns: 10_000 },
  );
});
