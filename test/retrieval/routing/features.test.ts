import { expect, test } from 'vitest';
import { featureReader } from '../../../src/retrieval/routing/features.ts';

function named(utterance: string) {
  const names: string[] = [];
  const { words, pairs, pieces } = featureReader((feature) => names.push(feature) - 1)(utterance);
  const of = (group: readonly number[]) => group.map((number) => names[number]);
  return { words: of(words), pairs: of(pairs), pieces: of(pieces) };
}

test('an utterance gives stems and words, pairs with its edges and skips, and three-letter pieces', () => {
  expect(named('buying my tickets')).toEqual({
    words: ['stem bui', 'word buying', 'stem my', 'word my', 'stem ticket', 'word tickets'],
    pairs: ['pair ^ bui', 'pair bui my', 'pair my ticket', 'pair ticket $', 'skip bui ticket'],
    pieces: [
      '<bu',
      'buy',
      'uyi',
      'yin',
      'ing',
      'ng>',
      '<my',
      'my>',
      '<ti',
      'tic',
      'ick',
      'cke',
      'ket',
      'ets',
      'ts>',
    ].map((piece) => `piece ${piece}`),
  });
});

test('an utterance without words has no features', () => {
  expect(named('?!')).toEqual({ words: [], pairs: [], pieces: [] });
});
