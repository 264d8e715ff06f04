import { expect, it } from 'vitest';
import { fold } from '../../src/retrieval/fold.ts';
import { type Token, tokens, visitWords } from '../../src/retrieval/tokens.ts';
import { emptyVocabulary, internWord } from '../../src/retrieval/vocabulary.ts';
import { wordTable } from '../../src/retrieval/wordTable.ts';
import { createChance } from '../support/chance.ts';

const TEXTS = 50_000;
const PIECES = [
  ...['a', 'b', 'Z', 'US', 'us', 'É', 'ß', 'K', 'İ', 'ﬁ', '𝔘', '😀', '\ud800', 'U.S.', 'U.S', 'p.m.'],
  ...["'", "'s", '’s', '.', ',', '-', '_', ' ', ' ', '\n', '1', '23', '000', '½', '²', '٣'],
];

function visited(text: string): Token[] {
  const folded = fold(text);
  const found: Token[] = [];
  visitWords(folded, {
    plain(start, end) {
      const written = folded.slice(start, end);
      found.push({ word: written.toLowerCase(), written, capital: /^[A-Z]/.test(written) });
    },
    other: (token) => found.push(token),
  });
  return found;
}

it('going through the words of a text meets the same as cutting them out', () => {
  const random = createChance(9);
  for (let i = 0; i < TEXTS; i++) {
    const text = Array.from(
      { length: 1 + Math.floor(12 * random()) },
      () => PIECES[Math.floor(PIECES.length * random())],
    ).join('');
    expect(visited(text)).toEqual(tokens(text));
  }
});

it('a table finds the words that it was given, in capitals or not, and no others', () => {
  const vocabulary = emptyVocabulary();
  const table = wordTable(vocabulary);
  const words = Array.from(
    { length: 5000 },
    (_, i) => `w${i.toString(26).replace(/\d/g, (n) => 'qrstuvwxyz'[+n] as string)}`,
  );
  const ids = words.map((word) => internWord(vocabulary, word));
  for (const id of new Set(ids)) table.add(id);
  words.forEach((word, i) => {
    const text = `a ${word.toUpperCase()} b`;
    expect(table.find(text, 2, 2 + word.length)).toBe(ids[i]);
  });
  expect(table.find('lighthouse', 0, 10)).toBe(-1);
});
