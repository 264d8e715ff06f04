import { expect, test } from 'vitest';
import { UNKNOWN } from '../../../src/retrieval/routing/features.ts';
import { toVector } from '../../../src/retrieval/routing/vector.ts';
import { readQuestion, readUtterances } from '../../../src/retrieval/routing/vocabulary.ts';

const { vocabulary } = readUtterances(['open today', 'open now', 'park']);
const length = (values: readonly number[]) => Math.hypot(...values);

test('a feature of two utterances in three weighs ln(4 / 2) + 1', () => {
  expect(vocabulary.idf[vocabulary.numbers.get('stem open') as number]).toBeCloseTo(1.693, 3);
  expect(vocabulary.idf[vocabulary.numbers.get('stem park') as number]).toBeCloseTo(2.386, 3);
  expect(vocabulary.unknownIdf).toBeCloseTo(2.386, 3);
});

test('each group of a known utterance has its share of length 1', () => {
  const { ids, values } = toVector(readQuestion(vocabulary, 'open today'), vocabulary);
  const names = [...vocabulary.numbers.keys()];
  const share = (kind: RegExp) =>
    length(values.filter((_, i) => kind.test(names[ids[i] as number] as string)));
  // √(1² + 1² + 1.2²) = 1.855
  expect(share(/^(stem|word) /)).toBeCloseTo(1 / 1.855, 3);
  expect(share(/^(pair|skip) /)).toBeCloseTo(1 / 1.855, 3);
  expect(share(/^piece /)).toBeCloseTo(1.2 / 1.855, 3);
  expect(length(values)).toBeCloseTo(1, 6);
});

test('unknown features shorten a vector', () => {
  const { values } = toVector(readQuestion(vocabulary, 'open xylophones'), vocabulary);
  expect(length(values)).toBeGreaterThan(0);
  expect(length(values)).toBeLessThan(0.7);
});

test('a repeated feature counts 1 + ln 2 times', () => {
  const park = vocabulary.numbers.get('stem park') as number;
  const now = vocabulary.numbers.get('stem now') as number;
  const { values } = toVector({ words: [park, park, now], pairs: [], pieces: [] }, vocabulary);
  expect((values[0] as number) / (values[1] as number)).toBeCloseTo(1.693, 3);
});

test('an utterance of unknown features only is an empty vector', () => {
  expect(toVector({ words: [UNKNOWN], pairs: [UNKNOWN], pieces: [] }, vocabulary).length).toBe(0);
});
