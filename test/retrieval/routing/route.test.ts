import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inScopeProbability } from '../../../src/retrieval/routing/confidence.ts';
import { route } from '../../../src/retrieval/routing/route.ts';
import { type Router, trainRouter } from '../../../src/retrieval/routing/router.ts';
import { INTENTS, OFF_TOPIC } from './library.ts';

const router = trainRouter(INTENTS, OFF_TOPIC) as Router;

describe('a question goes to its intent', () => {
  const check = (question: string, intent: string) =>
    test(question, () => {
      const routing = route(router, question);
      expect(routing.intents[0]?.intent).toBe(intent);
      expect(routing.inScope).toBeGreaterThan(0.5);
    });
  check('When are you open?', 'opening-hours');
  check('what time do you open today', 'opening-hours');
  check('how much are tickets for students', 'tickets');
  check('where can i buy a tiket', 'tickets');
  check('is there somewhere to park the car', 'parking');
  check('can we book a tour in french', 'guided-tours');
});

describe('a question of another field goes to none', () => {
  const check = (question: string) =>
    test(question, () => {
      expect(route(router, question).inScope).toBeLessThan(0.5);
    });
  check('Which moons circle Jupiter?');
  check('who composed the opera Carmen');
  check('qwertz uiop');
  check('');
  check('constructor __proto__ toString');
});

test('the probabilities of the intents are in order and leave room for none', () => {
  const { intents } = route(router, 'do monarch butterflies buy tickets');
  const probabilities = intents.map(({ probability }) => probability);
  expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
  expect(intents).toHaveLength(INTENTS.length);
  expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeLessThan(1);
});

test('the same examples in another order give the same bytes', () => {
  const reversed = [...INTENTS]
    .reverse()
    .map(({ id, utterances }) => ({ id, utterances: [...utterances].reverse() }));
  expect(trainRouter(reversed, OFF_TOPIC)).toEqual(router);
});

test('examples of one intent may come in several parts', () => {
  const parts = INTENTS.flatMap(({ id, utterances }) => utterances.map((one) => ({ id, utterances: [one] })));
  expect(trainRouter(parts, OFF_TOPIC)).toEqual(router);
});

test('without examples there is no router', () => {
  expect(trainRouter([], OFF_TOPIC)).toBeUndefined();
  expect(trainRouter([{ id: 'empty', utterances: [] }], OFF_TOPIC)).toBeUndefined();
});

test('a single intent is told from none', () => {
  const single = trainRouter(INTENTS.slice(0, 1), OFF_TOPIC) as Router;
  expect(route(single, 'are you open on Mondays').inScope).toBeGreaterThan(0.5);
  expect(route(single, 'why do dogs bark').inScope).toBeLessThan(0.5);
});

test('off-topic questions are no condition', () => {
  const bare = trainRouter(INTENTS, []) as Router;
  expect(route(bare, 'where do I park').intents[0]?.intent).toBe('parking');
});

test('no question and no example makes it throw, and every answer is a number from 0 to 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (question, example) => {
      const odd = trainRouter([{ id: 'odd', utterances: [example, '', question] }], ['what']) as Router;
      for (const one of [router, odd]) {
        const { inScope, intents } = route(one, question);
        expect(inScope).toBeGreaterThanOrEqual(0);
        expect(inScope).toBeLessThanOrEqual(1);
        for (const { probability } of intents) expect(Number.isFinite(probability)).toBe(true);
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('the chance of being in scope rises with the odds and the support, and falls with the number of examples', () => {
  const base = { logOdds: 1, support: 0.7, examplesPerIntent: 10, intents: 20 };
  const chance = inScopeProbability(base);
  // 2.52 + 1.2 · 1 + 2.93 · 0.7 − 1.35 · ln 10 + 0.4 · ln 20 = 3.861
  expect(chance).toBeCloseTo(1 / (1 + Math.exp(-3.861)), 3);
  expect(inScopeProbability({ ...base, logOdds: 2 })).toBeGreaterThan(chance);
  expect(inScopeProbability({ ...base, support: 0.9 })).toBeGreaterThan(chance);
  expect(inScopeProbability({ ...base, examplesPerIntent: 100 })).toBeLessThan(chance);
  expect(inScopeProbability({ ...base, support: 0 })).toBe(0);
});
