import { expect, test } from 'vitest';
import { mixed, type Thinned, thin } from '../../../src/retrieval/routing/dropout.ts';
import { score } from '../../../src/retrieval/routing/linearModel.ts';
import { trainingOrder } from '../../../src/retrieval/routing/order.ts';
import { softmax } from '../../../src/retrieval/routing/softmax.ts';
import { trainSoftmax } from '../../../src/retrieval/routing/train.ts';

test('softmax turns 0, ln 2 and ln 5 into 1/8, 2/8 and 5/8, however far they are shifted', () => {
  const scores = Float64Array.of(1000, 1000 + Math.log(2), 1000 + Math.log(5));
  softmax(scores);
  [0.125, 0.25, 0.625].forEach((expected, i) => {
    expect(scores[i]).toBeCloseTo(expected, 9);
  });
});

test('a score is the sum of weights times values, in every class', () => {
  const weights = Float32Array.from({ length: 12 }, (_, i) => i);
  const scores = new Float64Array(2);
  score({ classes: 2, weights }, { ids: [0, 1, 2, 3, 5], values: [1, 1, 1, 1, 0.5], length: 5 }, scores);
  expect([...scores]).toEqual([0 + 2 + 4 + 6 + 5, 1 + 3 + 5 + 7 + 5.5]);
});

test('dropout leaves out about its share, scales up the rest, and does the same for the same seed', () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => i);
  const vector = { ids, values: ids.map(() => 1), length: ids.length };
  const once: Thinned = { ids: [], values: [], length: 0 };
  const again: Thinned = { ids: [], values: [], length: 0 };
  thin(vector, 0.4, mixed(3, 1), once);
  thin(vector, 0.4, mixed(3, 1), again);
  expect(once.length).toBeGreaterThan(5800);
  expect(once.length).toBeLessThan(6200);
  expect(once.values[0]).toBeCloseTo(1 / 0.6, 9);
  expect(again).toEqual(once);
});

test('examples are learned in an order that spreads the classes and does not depend on how they were given', () => {
  const examples = ['a', 'b', 'c', 'd'].flatMap((text) =>
    [0, 1].map((label) => ({ text: `${text}${label}`, label })),
  );
  const ordered = trainingOrder(examples);
  expect(ordered.map(({ label }) => label)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  expect(trainingOrder([...examples].reverse())).toEqual(ordered);
});

test('training tells apart what one feature tells apart', () => {
  const example = (feature: number, label: number) => ({
    vector: { ids: [feature, 2], values: [0.8, 0.6], length: 2 },
    label,
    weight: 1,
  });
  const model = trainSoftmax([example(0, 0), example(1, 1), example(0, 0), example(1, 1)], {
    classes: 2,
    features: 3,
    examplesPerClass: 2,
  });
  const scores = new Float64Array(2);
  score(model, example(0, 0).vector, scores);
  softmax(scores);
  expect(scores[0]).toBeGreaterThan(0.95);
});
