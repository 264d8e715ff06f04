import { describe, expect, it } from 'vitest';
import { growNames, type Names, numberOf } from '../../src/retrieval/names.ts';
import { createChance } from '../support/chance.ts';

const NAMES = Array.from(
  { length: 5000 },
  (_, i) => `w${i.toString(26).replace(/\d/g, (n) => 'qrstuvwxyz'[+n] as string)}`,
);
const DISTINCT = [...new Set(NAMES)];

describe('a table of names', () => {
  it('finds the words that it was given, in capitals or not, and no others', () => {
    const table = growNames();
    const ids = new Map(DISTINCT.map((name) => [name, table.add(name)]));
    for (const name of DISTINCT) {
      const text = `a ${name.toUpperCase()} b`;
      expect(table.findLetters(text, 2, 2 + name.length)).toBe(ids.get(name));
      expect(numberOf(table.done(), name)).toBe(ids.get(name));
    }
    expect(table.findLetters('lighthouse', 0, 10)).toBe(-1);
    expect(table.find('')).toBe(-1);
  });

  it('is what a map would be, whatever comes and goes, and leaves the one that it grew from as it was', () => {
    const random = createChance(4);
    let names: Names = growNames().done();
    let known = new Map<string, number>();
    for (let round = 0; round < 60; round++) {
      const table = growNames(names);
      const now = new Map(known);
      for (let i = 0; i < 200; i++) {
        const name = DISTINCT[Math.floor(random() * DISTINCT.length)] as string;
        const number = now.get(name);
        if (number === undefined) now.set(name, table.add(name));
        else if (random() < 0.7) {
          table.remove(number);
          now.delete(name);
        }
      }
      for (const name of DISTINCT) {
        expect(numberOf(names, name)).toBe(known.get(name) ?? -1);
        expect(table.find(name)).toBe(now.get(name) ?? -1);
      }
      names = table.done();
      known = now;
      expect(new Set(known.values()).size).toBe(known.size);
    }
  });

  it('gives the numbers of names that are gone to the next new ones, but not before it is grown anew', () => {
    const first = growNames();
    expect(['a', 'b', 'c'].map(first.add)).toEqual([0, 1, 2]);
    first.remove(1);
    expect(first.add('d')).toBe(3);
    const second = growNames(first.done());
    expect(['e', 'f'].map(second.add)).toEqual([1, 4]);
  });
});
