import { describe, expect, it } from 'vitest';
import { amendDeletions, indexDeletions, nearWords } from '../../src/retrieval/deletions.ts';
import { editDistance, isLikelySlip } from '../../src/retrieval/slips.ts';
import { indexSpellings, repair } from '../../src/retrieval/spelling.ts';

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

describe('isLikelySlip', () => {
  it.each([
    ['ligthhouse', 'lighthouse', true],
    ['harbbour', 'harbour', true],
    ['marwik', 'marwick', true],
    ['coffe', 'coffee', true],
    ['harvour', 'harbour', false],
    ['harboutr', 'harbour', false],
  ])('%s for %s: %s', (typed, meant, expected) => {
    expect(isLikelySlip(typed, meant)).toBe(expected);
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
    expect(repair(spellings, word, () => false)).toBe(expected);
  });

  it.each([
    ['achive', 'achieve'],
    ['creatign', 'creating'],
    ['callled', 'called'],
    ['recieve', 'receive'],
    ['marriied', 'married'],
  ])('reads %s as %s, which is English', (word, expected) => {
    expect(repair(spellings, word, (term) => term === expected)).toBe(expected);
  });

  it.each([
    ['sell', 'selling'],
    ['seal', 'sealing'],
  ])('reads seling as what the library has of %s', (known, expected) => {
    expect(repair(spellings, 'seling', (term) => term === known)).toBe(expected);
  });

  it.each(['beef', 'crew', 'zzzzz', 'kanye', 'yoon', 'ree', 'harb0ur', 'x'.repeat(5000)])(
    'leaves %.10s alone',
    (word) => {
      expect(repair(spellings, word, () => false)).toBeUndefined();
    },
  );
});

describe('words by their deletions', () => {
  const numbered = Array.from({ length: 400 }, (_, i) => [`word${i.toString(2)}`, i] as const);

  it('are found whatever was dropped', () => {
    const deletions = indexDeletions(numbered);
    for (const [word, number] of numbered)
      for (let i = 0; i <= word.length; i++)
        expect(nearWords(deletions, word.slice(0, i) + word.slice(i + 1))).toContain(number);
  });

  it('lie the same when they came and went one after the other, until there are twice as many', () => {
    let amended = indexDeletions(numbered.slice(0, 100));
    let anew = 0;
    // For three words that come, one goes.
    for (let number = 100; number < numbered.length; number++) {
      const gone = (number - 100) / 3;
      const left = numbered.slice(Math.floor(gone) + 1, number + 1);
      const next = amendDeletions(amended, {
        gone: numbered.filter(([, one]) => one === gone),
        came: numbered.slice(number, number + 1),
      });
      if (!next) anew++;
      amended = next ?? indexDeletions(left);
      expect(crowdsOf(amended)).toEqual(crowdsOf(indexDeletions(left)));
    }
    expect(anew).toBe(1);
  });

  it('beyond the numbers that fit are left out', () => {
    expect(indexDeletions([['lighthouse', 2 ** 24]]).entries).toHaveLength(0);
  });
});

/** The entries that share their first bits, in any order. */
function crowdsOf({ entries, start }: ReturnType<typeof indexDeletions>): number[][] {
  return Array.from(start.subarray(1), (end, first) => [...entries.subarray(start[first], end)].sort());
}
