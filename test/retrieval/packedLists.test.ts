import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachNumber, listOf, packedLists } from '../../src/retrieval/packedLists.ts';

const numbers = fc.array(fc.nat(2 ** 24 - 1), { maxLength: 5 });

function pack(lists: readonly (readonly number[])[]) {
  const bytes = lists.flat().flatMap((one) => [one & 255, (one >> 8) & 255, one >> 16]);
  return packedLists(
    Uint8Array.from(bytes),
    Uint8Array.from(lists, ({ length }) => length),
  );
}

describe('packed lists', () => {
  it('give back each list', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 70 }), (lists) => {
        const packed = pack(lists);
        expect(lists.map((_, list) => listOf(packed, list))).toEqual(lists);
      }),
    );
  });

  it('go through several lists one after the other', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 70 }), fc.nat(70), fc.nat(70), (lists, one, other) => {
        const [from = 0, end = 0] = [one, other]
          .map((list) => list % (lists.length + 1))
          .sort((a, b) => a - b);
        const visited: number[] = [];
        eachNumber(pack(lists), { from, end }, (number) => visited.push(number));
        expect(visited).toEqual(lists.slice(from, end).flat());
      }),
    );
  });
});
