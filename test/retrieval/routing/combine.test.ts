import { expect, test } from 'vitest';
import { combine } from '../../../src/retrieval/routing/combine.ts';
import type { Routing } from '../../../src/retrieval/routing/route.ts';

/** Routes to A with one probability and to B with another. */
function routing(a: number, b: number, { examplesPerIntent = 5, inScope = 0.9 } = {}): Routing {
  return {
    intents: [
      { intent: 'a', probability: a },
      { intent: 'b', probability: b },
    ],
    inScope,
    evidence: { logOdds: 0, support: 1, examplesPerIntent, intents: 2 },
  };
}

const passageOf = new Map([
  ['a', 'A'],
  ['b', 'B'],
]);
const words = (odds: Record<string, number>, answerable: number) => ({
  passages: Object.entries(odds).map(([passageId, logOdds]) => ({ passageId, logOdds })),
  answerable,
});

test('examples settle what words leave open', () => {
  const { passages } = combine(words({ A: 0, B: 0.2 }, 0.6), routing(0.8, 0.1), { passageOf, passages: 2 });
  expect(passages[0]?.passageId).toBe('A');
});

test('clear words outweigh a few unsure examples', () => {
  const { passages } = combine(words({ A: -4, B: 3 }, 0.95), routing(0.5, 0.3), { passageOf, passages: 2 });
  expect(passages[0]?.passageId).toBe('B');
});

test('a passage that shares no word with the question is found by its examples', () => {
  const { passages, confidence } = combine(words({}, 0), routing(0.95, 0.02), { passageOf, passages: 10 });
  expect(passages[0]?.passageId).toBe('A');
  expect(confidence).toBeGreaterThan(0.85);
});

test('a passage without examples wins by its words when no example fits', () => {
  const { passages, confidence } = combine(words({ A: -2, C: 2 }, 0.9), routing(0.1, 0.1, { inScope: 0.1 }), {
    passageOf,
    passages: 10,
  });
  expect(passages[0]?.passageId).toBe('C');
  expect(confidence).toBeGreaterThan(0.85);
});

test('with many examples for every passage, shared words no longer make an answer', () => {
  const { confidence } = combine(
    words({ A: 2 }, 0.9),
    routing(0.1, 0.1, { examplesPerIntent: 100, inScope: 0.1 }),
    { passageOf, passages: 2 },
  );
  expect(confidence).toBeLessThan(0.3);
});

test('both voices together are surer than each', () => {
  const { confidence } = combine(words({ A: 1 }, 0.7), routing(0.9, 0.02, { inScope: 0.7 }), {
    passageOf,
    passages: 5,
  });
  expect(confidence).toBeGreaterThan(0.85);
});

test('an intent that leads nowhere is passed over', () => {
  const { passages, confidence } = combine(words({}, 0), routing(0.9, 0.1), {
    passageOf: new Map(),
    passages: 0,
  });
  expect(passages).toEqual([]);
  expect(confidence).toBe(0);
});
