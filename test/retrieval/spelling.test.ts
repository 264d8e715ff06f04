import { describe, expect, it } from 'vitest';
import { editDistance, indexSpellings, repair } from '../../src/retrieval/spelling.ts';

const WORDS = ['lighthouse', 'harbour', 'kovel', 'marwick', 'reef', 'constructor'];
const spellings = indexSpellings(
  WORDS,
  Int32Array.from(WORDS, () => 1),
);

describe('editDistance', () => {
  it.each([
    ['reef', 'reef', 0],
    ['reef', 'ref', 1],
    ['reef', 'refe', 1],
    ['reef', 'beef', 1],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
  ])('%s to %s: %i', (a, b, slips) => {
    expect(editDistance(a, b)).toBe(slips);
  });
});

describe('repair', () => {
  it.each([
    ['lighthuose', 'lighthouse'],
    ['liighthous', 'lighthouse'],
    ['harbuor', 'harbour'],
    ['marwik', 'marwick'],
    ['wihch', 'which'],
    ['constuctor', 'constructor'],
  ])('reads %s as %s', (word, expected) => {
    expect(repair(spellings, word)).toBe(expected);
  });

  it.each(['beef', 'crew', 'zzzzz', 'ree', 'harb0ur', 'x'.repeat(5000)])('leaves %.10s alone', (word) => {
    expect(repair(spellings, word)).toBeUndefined();
  });
});
