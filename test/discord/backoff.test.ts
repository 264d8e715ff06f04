import fc from 'fast-check';
import { expect, it } from 'vitest';
import { waitAfter } from '../../src/discord/backoff.ts';

const MINUTE = { first: 1000, most: 60_000 };

it('doubles from try to try up to the longest wait', () => {
  const waits = Array.from({ length: 9 }, (_, failed) => waitAfter(failed + 1, MINUTE, () => 1));
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  expect(waitAfter(3, MINUTE, () => 0)).toBe(2000);
});

it('is never longer than the longest wait, nor shorter than half its share, however often it failed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (failed) => {
      const wait = waitAfter(failed, MINUTE);
      expect(wait).toBeLessThanOrEqual(60_000);
      expect(wait).toBeGreaterThanOrEqual(Math.min(60_000, 1000 * 2 ** (failed - 1)) / 2);
    }),
  );
});
