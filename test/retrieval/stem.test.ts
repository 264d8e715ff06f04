import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { irregularBase, stem } from '../../src/retrieval/stem.ts';

const porter = createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer.js') as {
  stem(word: string): string;
};
const ends =
  'ational enci izer abli alli eli ousli ator alism iveness aliti logi icate ful ness ance ic ement ou ll ed ing y'.split(
    ' ',
  );

it("is Porter's for words of letters, whatever they end in", () => {
  const letters = fc.array(fc.constantFrom(...'aeioubdlmnrstz'), { maxLength: 6 }).map((all) => all.join(''));
  fc.assert(
    fc.property(letters, fc.constantFrom('', '', ...ends), letters, (start, end, rest) => {
      for (const word of [start + end, start + end + rest]) {
        if (irregularBase(word) === undefined && !/\d/.test(stem(word)))
          expect(stem(word)).toBe(porter.stem(word));
      }
    }),
    { numRuns: 5000 },
  );
});
