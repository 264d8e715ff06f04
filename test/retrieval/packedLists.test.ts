import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOf, listOf, numberAt, packedLists } from '../../src/retrieval/packedLists.ts';

const someLists = fc.array(fc.array(fc.nat(2 ** 24 - 1), { maxLength: 5 }), { maxLength: 70 });

it('packed lists give back each list and each number, whatever is in them', () => {
  fc.assert(
    fc.property(someLists, (lists) => {
      const numbers = lists.flat();
      const bytes = numbers.flatMap((one) => [one & 255, (one >> 8) & 255, one >> 16]);
      const lengths = Uint8Array.from(lists, ({ length }) => length);
      const packed = packedLists(Uint8Array.from(bytes), lengths);
      expect(lists.map((_, list) => listOf(packed, list))).toEqual(lists);
      expect(numbers.map((_, place) => numberAt(packed, place))).toEqual(numbers);
      expect(firstOf(packed, lists.length)).toBe(numbers.length);
    }),
  );
});
