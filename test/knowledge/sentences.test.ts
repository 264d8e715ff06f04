import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/knowledge/sentences.ts';

const split = (text: string): string[] =>
  sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    [['It rained.', 'We stayed in.']],
    [['Dr. Kim met the U.S. envoy at 5 p.m. on Friday.', 'They spoke of version 2.0.1 of the plan.']],
    [['J. R. R. Tolkien wrote it.', 'Prof. Lee read it.']],
    [['Who came?', 'Nobody!', '“We did.”', 'Really.']],
    [['He said “No.” and left.', 'See Fig. 3 for more.']],
    [['It cost approx. 3.5 million won (c. 1990).', 'Then it rose.']],
    [['The war began in 1950.', 'It ended in 1953.']],
    [['한국은 반도다.', '호주는 대륙이다.']],
  ])('splits %j', (expected) => expect(split(expected.join(' '))).toEqual(expected));

  it('takes a line break for a space', () => {
    expect(split('A line that\ngoes on. Next.')).toEqual(['A line that\ngoes on.', 'Next.']);
  });

  it('finds the same sentences in a text of any length', () => {
    const texts = Array.from({ length: 500 }, (_, i) => `Sentence ${i} has Dr. Kim in it, and an end.`);
    expect(split(texts.join(' '))).toEqual(texts);
  });

  it('cuts what never ends, but no character in half', () => {
    const endless = `x${'👩‍🚀'.repeat(3000)}`;
    expect(split(endless).join('')).toBe(endless);
    for (const part of split(endless)) expect(part).not.toMatch(/\p{Surrogate}/u);
  });

  it('gives trimmed slices in order that leave out nothing but space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const source = `before ${text} after`;
        const spans = sentences(source, { start: 7, end: 7 + text.length });
        let at = 7;
        for (const { start, end } of spans) {
          expect(source.slice(at, start).trim()).toBe('');
          expect(source.slice(start, end)).toBe(source.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(source.slice(at, 7 + text.length).trim()).toBe('');
      }),
    );
  });
});
