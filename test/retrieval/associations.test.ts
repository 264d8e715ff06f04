import { describe, expect, it } from 'vitest';
import { associatedTerms } from '../../src/retrieval/associations.ts';
import { countLibrary } from '../../src/retrieval/statistics.ts';
import { stem } from '../../src/retrieval/stem.ts';
import { articleOf } from './library.ts';

const library = countLibrary([
  articleOf('Music', ['The dedicatee heard a pianist.', 'A violin is no trumpet; violins sing.']),
]);

function associated(word: string): Record<string, number> {
  const found = associatedTerms(library, { word, term: stem(word) });
  return Object.fromEntries(
    found.map(({ term, relation, strength }) => [
      `${relation} ${library.vocabulary.terms[term] as string}`,
      strength,
    ]),
  );
}

describe('associatedTerms', () => {
  it('finds what begins alike, by the share of the longer word that is the same', () => {
    // dedic and dedicate: five letters of eight.
    expect(associated('dedicated')).toMatchObject({ 'akin dedicate': 5 / 'dedicate'.length });
    expect(associated('decade')).toEqual({});
  });

  it('finds what is defined by a word, and what defines it, the stronger the rarer the word is', () => {
    expect(associated('piano')['defined pianist']).toBeGreaterThan(0.2);
    expect(associated('violinist')['defining violin']).toBeGreaterThan(0.2);
  });

  it('finds nothing for the same term, nor for what no word is', () => {
    expect(associated('violins')).not.toHaveProperty('akin violin');
    for (const word of ['__proto__', '1859', 'xyzzy']) expect(associated(word)).toEqual({});
  });
});
