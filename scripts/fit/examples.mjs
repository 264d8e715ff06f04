// Fits how authors' example questions are weighed: npm run fit:examples -- ARTICLE.md … [--cross]
// Every example is asked twice, left out and not: its passage should come first. Not to be answered: the lines out of scope, left out in
// turn; the examples of the other articles; the off-topic list; and examples with one word put out by one of another article's.
// --cross fits without the article that it measures on.
import fs from 'node:fs';
import path from 'node:path';
import { answering } from '../../dist/knowledge/article.js';
import { parseArticle } from '../../dist/knowledge/parseArticle.js';
import { buildIndex } from '../../dist/retrieval/buildIndex.js';
import { logOdds } from '../../dist/retrieval/confidence.js';
import { readOffTopic } from '../../dist/retrieval/data.js';
import { EXAMPLE_CUES, exampleCues } from '../../dist/retrieval/exampleCues.js';
import { hintsFor, learnExamples } from '../../dist/retrieval/examples.js';
import { readQuestion } from '../../dist/retrieval/question.js';
import { rank } from '../../dist/retrieval/rank.js';
import { authoredIntents, isExpected } from '../../dist/retrieval/statistics.js';
import { fitLists, fitLogistic } from './learn.mjs';

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
// Every article weighs the same, whatever its number of examples; these are the weights of each kind within it. A false answer
// counts two and a half times what a missing one does.
const WEIGHT = {
  example: 1,
  seen: 1,
  disowned: 1.75,
  foreign: 0.6,
  everyday: 0.6,
  encyclopedic: 0.25,
  spoilt: 0.6,
};
// An example whose passage does not come first is no question that should go unanswered.
const MISPLACED = 0.2;
const FOREIGN = 150;

const articles = files.map((file) => {
  const { article, diagnostics } = parseArticle(path.basename(file), fs.readFileSync(file, 'utf8'));
  if (!article) throw new Error(`${file}: ${JSON.stringify(diagnostics)}`);
  return article;
});
const examplesOf = (article) =>
  article.intents.filter(({ authored }) => authored).flatMap(({ utterances }) => utterances);
const libraries = articles.map(ask);

if (process.argv.includes('--cross')) cross();
else print(fitted(libraries));

function ask(article) {
  const index = buildIndex([article]);
  const others = articles.filter((one) => one !== article).flatMap(examplesOf);
  const strange = others.flatMap((question) =>
    readQuestion(index, question)
      .terms.filter(
        ({ frequency, term, word }) =>
          frequency === 0 && !isExpected(index, term) && /^[a-z]{4,}$/.test(word),
      )
      .map(({ word }) => word),
  );
  const own = article.intents
    .filter(({ authored }) => authored)
    .flatMap(({ utterances, passageId }) =>
      utterances.map((question) => ({
        question,
        gold: answering(article).findIndex(({ id }) => id === passageId),
      })),
    );
  const asked = (kind, questions) => questions.map((question) => look(index, { kind, question, gold: -1 }));
  const { everyday, encyclopedic } = readOffTopic();
  return {
    title: article.meta.title,
    rows: [
      ...own.map((one) => look(without(index, article, one.question), { kind: 'example', ...one })),
      ...own.map((one) => look(index, { kind: 'seen', ...one })),
      ...(article.meta.outOfScope ?? []).map((question) =>
        look(without(index, article, question), { kind: 'disowned', question, gold: -1 }),
      ),
      ...asked(
        'foreign',
        others.filter((_, i) => i % Math.ceil(others.length / FOREIGN) === 0),
      ),
      ...asked('everyday', everyday),
      ...asked('encyclopedic', encyclopedic),
      ...own.flatMap(({ question }, i) => {
        const spoilt = spoil(index, question, { strange: strange[(i * 104729) % strange.length], i });
        return spoilt
          ? [look(without(index, article, question), { kind: 'spoilt', question: spoilt, gold: -1 })]
          : [];
      }),
    ],
  };
}

/** The index as if an author had not written one of the questions. */
function without(index, article, question) {
  const intents = authoredIntents(index).map((list) =>
    list.map((intent) => ({ ...intent, utterances: intent.utterances.filter((one) => one !== question) })),
  );
  const outOfScope = (article.meta.outOfScope ?? []).filter((one) => one !== question);
  return {
    ...index,
    examples: learnExamples(intents, [{ ...article, meta: { ...article.meta, outOfScope } }]),
  };
}

/** A question with one of its telling words put out by a strange one, or undefined. */
function spoil(index, question, { strange, i }) {
  const known = readQuestion(index, question).terms.filter(
    ({ isGeneric, word }) => !isGeneric && /^[a-z]{3,}$/.test(word),
  );
  const word = known[(i * 7919) % Math.max(1, known.length)]?.word;
  const spoilt = word && strange ? question.replace(new RegExp(`\\b${word}\\b`, 'i'), strange) : question;
  return spoilt === question ? undefined : spoilt;
}

/** What is measured of a question: of each passage for the ranking, and of the first for the confidence. */
function look(index, { kind, question, gold }) {
  const read = readQuestion(index, question);
  const hints = hintsFor(index.examples, read);
  const ranked = rank(index, read, { hints });
  const [best] = ranked;
  const first = best?.reading.passage;
  const byWords = logOdds(read, ranked) - index.threshold;
  const cues = best && exampleCues(index, index.examples, { question: read, hints, best, byWords });
  return {
    kind,
    question,
    right: ranked.findIndex(({ reading }) => reading.passage === gold),
    lists: ranked.map(({ reading, byWords: words }) => {
      const { likeness = 0, support = 0 } = hints.passages.get(reading.passage) ?? {};
      return [words, likeness ** 2, support];
    }),
    row: cues && EXAMPLE_CUES.map((cue) => cues[cue]),
    answered: gold >= 0 && first === gold ? 1 : 0,
  };
}

function fitted(examples) {
  const lists = examples.flatMap(({ rows }) =>
    rows
      .filter(({ kind, right }) => kind === 'example' && right >= 0)
      .map(({ lists: list, right }) => ({ rows: list, right })),
  );
  const rows = examples.flatMap(({ rows: all }) =>
    all
      .filter(({ row }) => row)
      .map(({ kind, row, answered }) => ({
        row,
        answered,
        weight:
          (WEIGHT[kind] * (/example|seen/.test(kind) && !answered ? MISPLACED : 1)) /
          all.filter((one) => one.kind === kind).length,
      })),
  );
  return { ranking: fitLists(lists), confidence: fitLogistic(rows, { ridge: 3e-3 }) };
}

function cross() {
  const share = (list, holds) => (list.filter(holds).length / Math.max(1, list.length)).toFixed(3);
  for (const one of libraries) {
    const { ranking, confidence } = fitted(libraries.filter((other) => other !== one));
    const odds = ({ row }) =>
      row
        ? row.reduce((sum, value, i) => sum + value * confidence.weights[i], confidence.bias)
        : Number.NEGATIVE_INFINITY;
    const of = (kind) => one.rows.filter((row) => row.kind === kind);
    const own = of('example');
    const first = ({ lists, right }) => {
      const scores = lists.map((row) => row.reduce((sum, value, i) => sum + value * ranking[i], 0));
      return right >= 0 && scores.indexOf(Math.max(...scores)) === right;
    };
    console.log(
      one.title.slice(0, 40).padEnd(40),
      `right first ${share(own, first)} (as shipped ${share(own, ({ right }) => right === 0)}), answered and right ${share(own, (row) => row.answered && odds(row) > 0)}, wrongly ${share(own, (row) => !row.answered && odds(row) > 0)}; false:`,
      ...Object.keys(WEIGHT)
        .slice(1)
        .map((kind) => `${kind} ${share(of(kind), (row) => odds(row) > 0)}`),
    );
  }
}

function print({ ranking: [words, square, support], confidence }) {
  console.log(
    `NEAREST_WEIGHTS = { square: ${(square / words).toFixed(1)}, support: ${(support / words).toFixed(1)} }`,
  );
  console.log(`EXAMPLE_BIAS = ${confidence.bias.toFixed(3)}`);
  EXAMPLE_CUES.forEach((cue, i) => {
    console.log(`  ${cue}: ${confidence.weights[i].toFixed(3)},`);
  });
}
