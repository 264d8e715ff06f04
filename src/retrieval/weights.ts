import type { ConfidenceCue } from './confidenceCues.ts';
import type { ExampleCue } from './exampleCues.ts';
import type { NecessityCue } from './necessity.ts';
import type { SignalName } from './signals/signals.ts';

/** A signal's weights: what it counts for when it judges a whole passage, and when it judges one sentence. */
export interface Weight {
  readonly passage?: number;
  readonly sentence?: number;
}

/**
 * Fitted by scripts/fit/ranking.mjs: a listwise logistic regression on 4,275 questions about ten encyclopedia articles, each
 * article searched alone and all ten together. A signal that a level lacks gained nothing there when one article at a time was
 * left out of the fit. Scores are log-odds, so a weight of 1 makes a passage e times likelier for a signal that is full.
 */
export const WEIGHTS: Readonly<Record<SignalName, Weight>> = {
  cosine: { passage: 7.78 },
  coverage: { passage: 2.8, sentence: 3.71 },
  wording: { passage: 1.06, sentence: 1.92 },
  pairs: { passage: 1.62 },
  phrasing: { sentence: 1.92 },
  run: { passage: 2.1 },
  told: { sentence: 1.5 },
  alias: { sentence: 3.5 },
  derived: { passage: 3.47, sentence: 2.6 },
  synonym: { passage: 3.56, sentence: 3.19 },
  kind: { passage: 2.9, sentence: 3.72 },
  broader: { sentence: 4.77 },
  akin: { sentence: 7.97 },
  defined: { sentence: 3.65 },
  defining: { passage: 2.82, sentence: 1.64 },
  missingNumbers: { passage: -3.32, sentence: -2.82 },
  missingFocus: { passage: 2.68, sentence: -1.35 },
  implied: { passage: 5.5, sentence: 4.71 },
  introduced: { sentence: 1.49 },
  length: { passage: -0.52, sentence: -0.7 },
  opening: { passage: 0.71 },
  first: { sentence: 0.58 },
  date: { sentence: 1.22 },
  time: { sentence: 2.23 },
  quantity: { sentence: 2.36 },
  counted: { passage: 1.69 },
  number: { sentence: -0.23 },
  name: { sentence: 0.98 },
  place: { sentence: 0.64 },
  reason: { sentence: 2.02 },
};

/** Fitted by scripts/fit/necessity.mjs on the same questions, for the likelihood of the same ranking. */
export const NECESSITY_WEIGHTS: Readonly<Record<NecessityCue, number>> = {
  isGeneric: -0.57,
  isName: 0.31,
  isPartOfName: -0.46,
};

/**
 * Fitted by scripts/fit/confidence.mjs: a logistic regression on questions about ten encyclopedia articles, asked of the article
 * itself or of half of them together (answered), of the others, and with a word put in that the article does not know (not answered).
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceCue, number>> = {
  score: 0.231,
  cosine: 6.055,
  mass: -2.89,
  missingNames: -1.808,
  meant: 1.267,
  generic: -0.849,
  rarity: 9.621,
  unknownRarity: -3.498,
  unknownNouns: -2.433,
  unknownNames: 2.49,
  named: 2.325,
  addressed: -1.203,
  scattered: -3.476,
};

/** The log-odds when every cue is 0. */
export const CONFIDENCE_BIAS = -3.399;

/**
 * What an author's example questions add to a passage's log-odds: these, times the square of the nearest one's cosine and the
 * support of the three nearest. scripts/fit/examples.mjs fits twice the square by likelihood; of these, more left-out examples came
 * first, in five articles of five.
 */
export const NEAREST_WEIGHTS = { square: 10, support: 24 };

/**
 * Fitted by scripts/fit/examples.mjs: a logistic regression on the example questions of five articles, each left out in turn, and
 * again not left out (answered); and on questions that their authors say they do not answer, other articles' examples, off-topic
 * questions, and examples with a word put in that the article does not know (not answered).
 */
export const EXAMPLE_WEIGHTS: Readonly<Record<ExampleCue, number>> = {
  words: 0.235,
  likeness: 3.415,
  disowned: -23.085,
  missing: -3.405,
  unasked: -2.676,
  uncounted: -1.087,
};

/** The log-odds when every cue is 0. */
export const EXAMPLE_BIAS = -0.254;
