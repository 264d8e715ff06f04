// Fits the confidence: node scripts/fit/confidence.mjs QUESTIONS.json [--cross]
// Asked of every article, and of halves of the collection: its own questions (answered), the others' and the off-topic list's
// (not answered), and own questions with one word put in that the library does not know (near misses, weighed less).
import { barAbove } from '../../dist/retrieval/calibrate.js';
import { CONFIDENCE_CUES, confidenceCues } from '../../dist/retrieval/confidenceCues.js';
import { readOffTopic } from '../../dist/retrieval/data.js';
import { readQuestion } from '../../dist/retrieval/question.js';
import { rank } from '../../dist/retrieval/rank.js';
import { countLibrary } from '../../dist/retrieval/statistics.js';
import { readCollections, sample } from './collections.mjs';
import { fitLogistic } from './learn.mjs';

const [file, ...flags] = process.argv.slice(2);
const WEIGHT = {
  answered: 1,
  sloppy: 0.4,
  foreign: 1,
  sloppyForeign: 0.4,
  everyday: 0.8,
  encyclopedic: 0.3,
  nearMiss: 0.12,
};
const SAMPLE = 400;
const BARS = [1.6, 1.65, 1.7, 1.75, 1.8, 1.9];
// A library of several articles gives more rows, and there are fewer of them.
const TOGETHER = 0.5;

const collections = readCollections(file);
const half = Math.ceil(collections.length / 2);
const libraries = [
  ...collections.map((one) => ask(one.title, [one])),
  ask('first half', collections.slice(0, half)),
  ask('second half', collections.slice(half)),
  ask(
    'every other',
    collections.filter((_, i) => i % 2 === 0),
  ),
];

if (flags.includes('--cross')) cross();
else print(train(libraries));

function ask(name, group) {
  const library = countLibrary(group.map(({ article }) => article));
  const own = group.flatMap(({ questions }) => questions.map(({ question }) => question));
  const foreign = collections
    .filter((one) => !group.includes(one))
    .flatMap(({ questions }) => questions.map(({ question }) => question));
  const size = group.length > 1 ? 2 * SAMPLE : SAMPLE;
  const strange = foreign.flatMap((question) =>
    readQuestion(library, question)
      .terms.filter(({ frequency, word }) => frequency === 0 && /^[a-z]{4,}$/.test(word))
      .map(({ word }) => word),
  );
  const rows = (kind, questions) =>
    questions.map((question) => {
      const read = readQuestion(library, question);
      const cues = confidenceCues(read, rank(library, read));
      return {
        kind,
        row: cues && CONFIDENCE_CUES.map((cue) => cues[cue]),
        answered: /^(answered|sloppy)$/.test(kind) ? 1 : 0,
        weight: WEIGHT[kind] * (group.length > 1 ? TOGETHER : 1),
      };
    });
  return {
    name,
    rows: [
      ...rows('answered', sample(own, size, 1)),
      ...rows('sloppy', sample(own, size, 4).map(slip)),
      ...rows('sloppyForeign', sample(foreign, size, 5).map(slip)),
      ...rows('foreign', sample(foreign, size, 2)),
      ...rows('everyday', readOffTopic().everyday),
      ...rows('encyclopedic', readOffTopic().encyclopedic),
      ...rows(
        'nearMiss',
        sample(own, SAMPLE, 3).flatMap((question, i) =>
          spoil(library, question, strange[(i * 104729) % strange.length], i),
        ),
      ),
    ],
  };
}

/** The question as somebody in a hurry types it: in lower case, with two letters of a longer word swapped, or one dropped or doubled. */
function slip(question, i) {
  const words = question
    .toLowerCase()
    .replace(/\?+\s*$/, '')
    .split(' ');
  const long = words.flatMap((word, at) => (/^[a-z]{5,}$/.test(word) ? [at] : []));
  const at = long[(i * 7919) % Math.max(1, long.length)];
  if (at === undefined) return words.join(' ');
  const word = words[at];
  const p = 1 + ((i * 31) % (word.length - 2));
  const slips = [
    word.slice(0, p) + word[p + 1] + word[p] + word.slice(p + 2),
    word.slice(0, p) + word.slice(p + 1),
    word.slice(0, p) + word[p] + word.slice(p),
  ];
  words[at] = slips[i % 3];
  return words.join(' ');
}

/** The question with one of its telling words put out by a strange one. */
function spoil(library, question, strange, i) {
  const known = readQuestion(library, question).terms.filter(
    ({ frequency, isGeneric, word }) => frequency > 0 && !isGeneric && /^[a-z]{3,}$/.test(word),
  );
  const word = known[(i * 7919) % Math.max(1, known.length)]?.word;
  const spoilt = word && strange ? question.replace(new RegExp(`\\b${word}\\b`, 'i'), strange) : question;
  return spoilt === question ? [] : [spoilt];
}

function train(examples) {
  return fitLogistic(examples.flatMap(({ rows }) => rows.filter(({ row }) => row)));
}

/** Each library judged by weights that were fitted without it, with bars at several heights. */
function cross() {
  const judged = libraries.map(({ name, rows }) => {
    const { weights, bias } = train(libraries.filter((one) => one.name !== name));
    return rows.map(({ kind, row }) => ({
      kind,
      odds: row ? row.reduce((sum, value, i) => sum + value * weights[i], bias) : Number.NEGATIVE_INFINITY,
    }));
  });
  for (const deviations of BARS) {
    console.log(`bar at ${deviations} deviations`);
    const placed = judged.map((scored) => {
      const everyday = scored.filter(({ kind }) => kind === 'everyday').map(({ odds }) => odds);
      const bar = barAbove(everyday, deviations);
      return scored.map(({ kind, odds }) => ({ kind, odds: odds - bar }));
    });
    report('  articles alone', placed.slice(0, collections.length).flat());
    report('  several together', placed.slice(collections.length).flat());
  }
}

function report(label, scored) {
  compare(label, scored, ['answered', 'foreign']);
  compare(`${label}, sloppy`, scored, ['sloppy', 'sloppyForeign']);
}

function compare(label, scored, [answered, foreignKind]) {
  const of = (kind) =>
    scored
      .filter((one) => one.kind === kind)
      .map(({ odds }) => odds)
      .sort((a, b) => a - b);
  const [own, foreign, near] = [of(answered), of(foreignKind), of('nearMiss')];
  const above = (list, bar) => list.filter((odds) => odds > bar).length / list.length;
  const bar = foreign[Math.floor(0.95 * foreign.length)];
  let below = 0;
  let pairs = 0;
  for (const odds of own) {
    while (below < foreign.length && foreign[below] < odds) below++;
    pairs += below;
  }
  const figures = {
    AUROC: pairs / own.length / foreign.length,
    'answered at 5% false': above(own, bar),
    answered: above(own, 0),
    false: above(foreign, 0),
    'everyday answered': above(of('everyday'), 0),
    'near misses answered': above(near, 0),
  };
  console.log(
    label.padEnd(26),
    Object.entries(figures)
      .map(([name, value]) => `${name} ${value.toFixed(4)}`)
      .join('  '),
  );
}

function print({ weights, bias }) {
  console.log(`export const CONFIDENCE_BIAS = ${bias.toFixed(3)};`);
  CONFIDENCE_CUES.forEach((cue, i) => {
    console.log(`  ${cue}: ${weights[i].toFixed(3)},`);
  });
}
