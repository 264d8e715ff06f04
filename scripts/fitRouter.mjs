// Fits the constants of src/retrieval/routing/confidence.ts.
//
//   npm run build && node scripts/fitRouter.mjs EXAMPLES.json OFF_TOPIC.txt
//
// EXAMPLES.json: [{ "text": "…", "label": "…" }, …], at least 60 labels with 45 texts each. OFF_TOPIC.txt: a question a line.
// For libraries of several sizes, some labels become the intents, others the questions nobody foresaw; half of the off-topic
// questions are learned from, the other half asked. Each size weighs the same; within it in-scope questions weigh half, unforeseen
// and off-topic ones a quarter each. Prints the weights, and how they do on each size when fitted on the other sizes.
import fs from 'node:fs';
import { evidenceTerms } from '../dist/retrieval/routing/confidence.js';
import { route } from '../dist/retrieval/routing/route.js';
import { trainRouter } from '../dist/retrieval/routing/router.js';
import { solve } from './fit/learn.mjs';

/** Five questions of seven are in scope: what the fitted constant, meant for one of two, lacks. */
const PRIOR = Math.log(2.5);
const UNFORESEEN = 20;
const SIZES = [
  { intents: 120, examples: 70, repeats: 2 },
  { intents: 130, examples: 10, repeats: 1 },
  { intents: 60, examples: 30, repeats: 2 },
  { intents: 60, examples: 10, repeats: 2 },
  { intents: 30, examples: 10, repeats: 4 },
  { intents: 30, examples: 5, repeats: 4 },
  { intents: 10, examples: 10, repeats: 8 },
  { intents: 10, examples: 5, repeats: 8 },
  { intents: 10, examples: 3, repeats: 8 },
  { intents: 5, examples: 5, repeats: 8 },
];

const [examplesPath, offTopicPath] = process.argv.slice(2);
if (!examplesPath || !offTopicPath) throw new Error('usage: fitRouter.mjs EXAMPLES.json OFF_TOPIC.txt');
const given = JSON.parse(fs.readFileSync(examplesPath, 'utf8'));
const offTopic = fs.readFileSync(offTopicPath, 'utf8').trim().split('\n');
const labels = new Map();
for (const { text, label } of Array.isArray(given) ? given : given.train)
  labels.set(label, [...(labels.get(label) ?? []), text]);

const usable = SIZES.filter((size) => size.intents + UNFORESEEN <= labels.size);
const cases = usable.flatMap((size) =>
  Array.from({ length: size.repeats }, (_, seed) => observe(size, seed + 1)),
);
for (const size of usable) {
  const weights = fitted(cases.filter((one) => one.size !== size));
  const answered = (rows) => rows.filter((row) => dot(weights, row) + PRIOR > 0).length / rows.length;
  const mean = (kind) => {
    const own = cases.filter((one) => one.size === size);
    return own.reduce((sum, one) => sum + answered(one[kind]), 0) / own.length;
  };
  const shares = ['inScope', 'unforeseen', 'offTopic'].map(
    (kind) => `${kind} ${(100 * mean(kind)).toFixed(0)}%`,
  );
  console.log(`${size.intents} intents, ${size.examples} examples: answered ${shares.join(', ')}`);
}
const weights = fitted(cases);
console.log(
  'WEIGHTS',
  weights.slice(0, -1).map((weight) => weight.toFixed(2)),
);
console.log('CONSTANT', ((weights.at(-1) ?? 0) + PRIOR).toFixed(2));

/** The evidence for questions of each kind in one random library of a size. */
function observe(size, seed) {
  const order = shuffled([...labels.keys()], seed * 1000 + size.intents + size.examples);
  const few = size.examples < 50;
  const intents = order.slice(0, size.intents).map((id) => {
    // Neighbouring texts tend to be one person's; of large sets a block is held out, not a sample.
    const texts = few ? shuffled(labels.get(id), seed) : labels.get(id);
    return { id, utterances: texts.slice(30, 30 + size.examples), asked: texts.slice(0, 20) };
  });
  const foreign = shuffled(offTopic, seed);
  const half = foreign.length >> 1;
  const router = trainRouter(intents, foreign.slice(0, half));
  const rows = (questions) =>
    questions.map((question) => [...evidenceTerms(route(router, question).evidence), 1]);
  return {
    size,
    inScope: rows(intents.flatMap(({ asked }) => asked)),
    unforeseen: rows(order.slice(-UNFORESEEN).flatMap((id) => labels.get(id).slice(0, 15))),
    offTopic: rows(foreign.slice(half)),
  };
}

/** Logistic regression by Newton's method, with a slight L2 penalty. */
function fitted(observed) {
  const rows = observed.flatMap(({ size, inScope, unforeseen, offTopic }) => [
    ...inScope.map((x) => ({ x, y: 1, w: 0.5 / inScope.length / size.repeats })),
    ...unforeseen.map((x) => ({ x, y: 0, w: 0.25 / unforeseen.length / size.repeats })),
    ...offTopic.map((x) => ({ x, y: 0, w: 0.25 / offTopic.length / size.repeats })),
  ]);
  let weights = [0, 0, 0, 0, 0];
  for (let pass = 0; pass < 25; pass++) {
    const system = weights.map((weight, i) => [
      ...weights.map((_, j) => (i === j ? 1e-3 : 0)),
      1e-3 * weight,
    ]);
    for (const { x, y, w } of rows) {
      const p = 1 / (1 + Math.exp(-dot(weights, x)));
      for (let i = 0; i < x.length; i++) {
        for (let j = 0; j < x.length; j++) system[i][j] += w * p * (1 - p) * x[i] * x[j];
        system[i][x.length] += w * (p - y) * x[i];
      }
    }
    const step = solve(system);
    weights = weights.map((weight, i) => weight - step[i]);
  }
  return weights;
}

function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

/** Fisher–Yates with a seeded generator (mulberry32), so that every run prints the same. */
function shuffled(list, seed) {
  const out = [...list];
  let state = seed;
  for (let i = out.length - 1; i > 0; i--) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    const j = Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}
