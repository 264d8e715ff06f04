import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLOCK_BITS, firstOf, listOf, numberAt } from '../../src/retrieval/packedLists.ts';

const someLists = fc.array(fc.array(fc.nat(2 ** 24 - 1), { maxLength: 5 }), { maxLength: 70 });

it('packed lists give back each list and each number, whatever is in them', () => {
  fc.assert(
    fc.property(someLists, (lists) => {
      const starts = [...lists, []].map((_, list) => lists.slice(0, list).flat().length);
      const packed = {
        numbers: threeBytes(lists.flat()),
        lengths: Uint8Array.from(lists, ({ length }) => length),
        blocks: threeBytes(starts.filter((_, list) => list % 2 ** BLOCK_BITS === 0)),
      };
      expect(lists.map((_, list) => listOf(packed, list))).toEqual(lists);
      expect(lists.flat().map((_, place) => numberAt(packed.numbers, place))).toEqual(lists.flat());
      expect(starts.map((_, list) => firstOf(packed, list))).toEqual(starts);
    }),
  );
});

function threeBytes(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((one) => [one & 255, (one >> 8) & 255, one >> 16]));
}
