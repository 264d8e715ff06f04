// Fits the signals' weights: node scripts/fit/ranking.mjs QUESTIONS.json [--cross] [--ablate]
// --cross measures with one article left out of the fit at a time; --ablate prints what each signal is worth.

import { findCandidates } from '../../dist/retrieval/candidates.js';
import { passageAt } from '../../dist/retrieval/documents.js';
import { makeProbe } from '../../dist/retrieval/probe.js';
import { readQuestion } from '../../dist/retrieval/question.js';
import { readPassage } from '../../dist/retrieval/reading.js';
import { SIGNAL_NAMES, SIGNALS } from '../../dist/retrieval/signals/signals.js';
import { blankSpan } from '../../dist/retrieval/span.js';
import { countLibrary } from '../../dist/retrieval/statistics.js';
import { WEIGHTS } from '../../dist/retrieval/weights.js';
import { plain, readCollections } from './collections.mjs';
import { fitLists } from './learn.mjs';

const [file, ...flags] = process.argv.slice(2);
const CANDIDATES = 16;
// A signal is fitted at the levels where weights.ts has it.
const levels = {
  passage: SIGNAL_NAMES.filter((name) => WEIGHTS[name].passage !== undefined),
  sentence: SIGNAL_NAMES.filter((name) => WEIGHTS[name].sentence !== undefined),
};
const size = levels.passage.length;

const dot = (row, weights) => {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += row[i] * weights[i];
  return sum;
};
const bestSentence = (sentences, weights) =>
  sentences.reduce((best, row, i) => (dot(row, weights) > dot(sentences[best], weights) ? i : best), 0);

const collections = readCollections(file);
const lists = [...collections.flatMap((one) => listsOf([one], 'article')), ...listsOf(collections, 'pooled')];

if (flags.includes('--ablate')) ablate();
else if (flags.includes('--cross')) cross();
else print(train(lists));

function listsOf(group, scope) {
  const library = countLibrary(group.map(({ article }) => article));
  const sources = new Map(group.map(({ article }) => [article.id, article.source]));
  return group.flatMap(({ title, questions }) =>
    questions.map(({ question, gold, answers }) => {
      const read = readQuestion(library, question);
      const probe = makeProbe(library, read);
      const candidates = findCandidates(library, probe, { limit: CANDIDATES }).map((number) => {
        const sentences = [];
        const reading = readPassage(library, probe, {
          passage: number,
          blank: blankSpan(probe),
          take: (sentence) => {
            sentences.push(sentence);
            return blankSpan(probe);
          },
        });
        const judge = (level, span) =>
          levels[level].map((name) => SIGNALS[name]({ question: read, reading, span }));
        const passage = passageAt(library, number);
        const source = sources.get(passage.articleId);
        const right = gold.has(passage.id);
        const holds = right
          ? passage.sentences.map(({ start, end }) =>
              answers.some((answer) => plain(source.slice(start, end)).includes(plain(answer))),
            )
          : [];
        return {
          right,
          passage: judge('passage', reading.whole),
          sentences: sentences.map((span) => judge('sentence', span)),
          holds,
        };
      });
      return { title, scope, candidates, right: candidates.findIndex(({ right }) => right) };
    }),
  );
}

/** First the sentence that holds the answer, then the passage with its best sentence held fixed, twice. */
function train(examples) {
  const found = examples.filter(({ right }) => right >= 0);
  const within = found
    .map(({ candidates, right }) => ({ rows: candidates[right].sentences, holds: candidates[right].holds }))
    .filter(({ rows, holds }) => rows.length > 1 && holds.filter(Boolean).length === 1);
  let sentence = fitLists(within.map(({ rows, holds }) => ({ rows, right: holds.indexOf(true) })));
  let passage = [];
  for (let round = 0; round < 2; round++) {
    const rows = found.map(({ candidates, right }) => ({
      right,
      rows: candidates.map((one) => [
        ...one.passage,
        ...one.sentences[bestSentence(one.sentences, sentence)],
      ]),
    }));
    const weights = fitLists(rows);
    passage = weights.slice(0, size);
    sentence = weights.slice(size);
  }
  return { passage, sentence };
}

/** Per list: whether the right passage came first, and whether the best sentence of the first holds the answer. */
function firstIsRight({ candidates, right }, { passage, sentence }) {
  const scores = candidates.map(
    (one) => dot(one.passage, passage) + dot(one.sentences[bestSentence(one.sentences, sentence)], sentence),
  );
  return right >= 0 && scores.indexOf(Math.max(...scores)) === right;
}

function measure(pairs) {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
  const of = (title, scope) =>
    mean(pairs.filter(({ list }) => list.title === title && list.scope === scope).map(({ ok }) => +ok));
  return {
    article: mean(collections.map(({ title }) => of(title, 'article'))),
    pooled: mean(pairs.filter(({ list }) => list.scope === 'pooled').map(({ ok }) => +ok)),
  };
}

function show(label, { article, pooled }) {
  console.log(`${label.padEnd(26)} s@1 by article ${article.toFixed(4)}  pooled ${pooled.toFixed(4)}`);
}

function cross() {
  const pairs = collections.flatMap(({ title }) => {
    const weights = train(lists.filter((list) => list.title !== title));
    return lists
      .filter((list) => list.title === title)
      .map((list) => ({ list, ok: firstIsRight(list, weights) }));
  });
  show('one article left out', measure(pairs));
}

/** The shipped weights, and again with each signal silent. */
function ablate() {
  const shipped = (silent) => ({
    passage: levels.passage.map((name) => (name === silent ? 0 : WEIGHTS[name].passage)),
    sentence: levels.sentence.map((name) => (name === silent ? 0 : WEIGHTS[name].sentence)),
  });
  const of = (silent) => measure(lists.map((list) => ({ list, ok: firstIsRight(list, shipped(silent)) })));
  show('all signals', of());
  for (const name of SIGNAL_NAMES) show(`without ${name}`, of(name));
}

function print({ passage, sentence }) {
  for (const name of SIGNAL_NAMES) {
    const at = {
      passage: passage[levels.passage.indexOf(name)],
      sentence: sentence[levels.sentence.indexOf(name)],
    };
    const parts = Object.entries(at)
      .filter(([, value]) => value !== undefined)
      .map(([level, value]) => `${level}: ${value.toFixed(2)}`);
    console.log(`  ${name}: { ${parts.join(', ')} },`);
  }
}
