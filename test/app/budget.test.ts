import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBudgeted } from '../../src/app/budget.ts';

it('drops what was not used for the longest time', () => {
  const kept = createBudgeted<string>(30);
  for (const key of ['a', 'b', 'c']) kept.set(key, key, 10);
  kept.get('a');
  kept.set('d', 'd', 10);
  expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['a', undefined, 'c', 'd']);
  kept.set('e', 'e', 25);
  expect(['a', 'c', 'd', 'e'].map((key) => kept.get(key))).toEqual([undefined, undefined, undefined, 'e']);
});

it('keeps the latest even when it alone is too large', () => {
  const kept = createBudgeted<string>(30);
  kept.set('a', 'a', 10);
  kept.set('b', 'b', 31);
  expect([kept.get('a'), kept.get('b'), kept.bytes]).toEqual([undefined, 'b', 31]);
});

it('counts each value once, whatever is done', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd');
  const step = fc.oneof(
    fc.record({ put: key, bytes: fc.nat(20) }),
    fc.record({ use: key }),
    fc.record({ drop: key }),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const kept = createBudgeted<number>(30);
      let last: string | undefined;
      for (const one of steps) {
        if ('put' in one) {
          kept.set(one.put, one.bytes, one.bytes);
          last = one.put;
        } else if ('use' in one) kept.get(one.use);
        else kept.delete(one.drop);
        const left = ['a', 'b', 'c', 'd'].flatMap((each) => kept.get(each) ?? []);
        expect(kept.bytes).toBe(left.reduce((sum, bytes) => sum + bytes, 0));
        expect(kept.bytes <= 30 || (last !== undefined && kept.get(last) !== undefined)).toBe(true);
      }
      kept.clear();
      expect(kept.bytes).toBe(0);
    }),
  );
});
