import { expect, it } from 'vitest';
import { fold } from '../../src/retrieval/fold.ts';
import { type Token, tokens, visitWords } from '../../src/retrieval/tokens.ts';
import { createChance } from '../support/chance.ts';

const TEXTS = 50_000;
const PIECES = [
  ...['a', 'b', 'Z', 'US', 'us', 'É', 'ß', 'K', 'İ', 'ﬁ', '𝔘', '😀', '\ud800', 'U.S.', 'U.S', 'p.m.'],
  ...["'", "'s", '’s', '.', ',', '-', '_', ' ', ' ', '\n', '1', '23', 'b4', '000', '½', '²', '٣'],
];

function visited(text: string): Token[] {
  // What stands around it must not matter.
  const folded = `1${fold(text)}5.0`;
  const found: Token[] = [];
  visitWords(
    folded,
    { from: 1, end: folded.length - 3 },
    {
      plain(start, end) {
        const written = folded.slice(start, end);
        found.push({ word: written.toLowerCase(), written, capital: /^[A-Z]/.test(written) });
      },
      other: (token) => found.push(token),
    },
  );
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
