import { describe, expect, it } from 'vitest';

// The bench is JavaScript without types, and these parts of it need none of the packages that it has for itself.
const bench = (file: string) => import(new URL(`../bench/${file}`, import.meta.url).href);
const { passagesOf } = await bench('corpus/passages.mjs');
const { questionsOn } = await bench('corpus/questions.mjs');
const { median, percentile } = await bench('measure/statistics.mjs');

describe('the passages of the bench', () => {
  it.each([1000, 1_000_000])('are the same each time, at %i', (size) => {
    expect(passagesOf(size).text(500)).toBe(passagesOf(size).text(500));
  });

  it('have a first sentence that no other has', () => {
    const passages = passagesOf(20_000);
    const firsts = Array.from({ length: 20_000 }, (_, number) => passages.definitions(number).join());
    // WordNet itself defines some words alike.
    expect(new Set(firsts).size).toBeGreaterThan(0.99 * firsts.length);
  });

  it('join two definitions in that sentence beyond 100,000, and never the same two', () => {
    const passages = passagesOf(1_000_000);
    const pairs = Array.from({ length: 10 }, (_, round) =>
      passages.definitions(17 + 100_000 * round).join(' / '),
    );
    expect(new Set(pairs).size).toBe(10);
  });
});

describe('the questions of the bench', () => {
  const passages = passagesOf(1000);
  const questions: { question: string; passage: number; changes: string[] }[] = questionsOn(passages, 200);

  it('are the same each time', () => expect(questionsOn(passages, 200)).toEqual(questions));

  it('have most of their words from the passage that is right', () => {
    for (const { question, passage } of questions.filter(({ changes }) => changes.length === 0)) {
      const text = passages.text(passage).toLowerCase();
      const words = question.toLowerCase().match(/[a-z'-]{3,}/g) ?? [];
      expect(words.filter((word) => text.includes(word)).length, question).toBeGreaterThanOrEqual(3);
    }
  });

  it('are changed in every way, and some in none', () => {
    for (const change of ['synonym', 'form', 'typo'])
      expect(questions.filter(({ changes }) => changes.includes(change)).length).toBeGreaterThan(10);
    expect(questions.filter(({ changes }) => changes.length === 0).length).toBeGreaterThan(10);
  });
});

it.each([
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2],
  [[Number.NaN, 7], 7],
])('the median of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

it('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 200 }, (_, i) => i + 1);
  expect([0.5, 0.95, 0.99].map((share) => percentile(values, share))).toEqual([100, 190, 198]);
});
