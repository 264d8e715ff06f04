import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flatten, unflatten } from '../../src/files/flatten.ts';

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.int32Array(),
  fc.uint16Array(),
  fc.uint8Array(),
  fc.float64Array(),
  fc.float32Array(),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(fc.string(), { maxLength: 4 }).map((items) => new Set(items)),
  ),
}));

it('a value is the same after its columns, maps and sets were taken out, written as JSON, and put back', () => {
  fc.assert(
    fc.property(value, (one) => {
      const { value: plain, columns } = flatten(one);
      expect(unflatten({ value: JSON.parse(JSON.stringify(plain)), columns })).toStrictEqual(one);
    }),
  );
});
