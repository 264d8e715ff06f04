import fc from 'fast-check';
import { expect, it } from 'vitest';
import { segments } from '../../src/knowledge/segments.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const signs = [...'azBU1..!?  ,;:-()]"\'*’“”–…éÀ\u00a0\u0085\u2024\u0301。한👩'];

it('are those of the segmenter, whatever the text', () => {
  const chance = fc.array(fc.constantFrom(...signs), { maxLength: 16 }).map((all) => all.join(''));
  fc.assert(
    fc.property(chance, (text) => {
      const expected = [...segmenter.segment(text)].map(({ segment, index }) => ({ segment, index }));
      expect(segments(text)).toEqual(expected);
    }),
    { numRuns: 20_000 },
  );
});
