import type { ConfidenceCue } from './confidenceCues.ts';
import type { ExampleCue } from './exampleCues.ts';
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
  cosine: { passage: 8.95 },
  coverage: { passage: 2.73, sentence: 3.38 },
  wording: { passage: 1.46, sentence: 2.1 },
  pairs: { passage: 1.77 },
  alias: { sentence: 6.22 },
  derived: { passage: 3.75, sentence: 2.91 },
  synonym: { passage: 3.37, sentence: 3.49 },
  kind: { passage: 2.63, sentence: 3.75 },
  broader: { sentence: 4.98 },
  akin: { sentence: 7.19 },
  defined: { sentence: 5.28 },
  defining: { passage: 2.38, sentence: 2.79 },
  missingNumbers: { passage: -2.59, sentence: -3.49 },
  missingFocus: { passage: 2.81, sentence: -1.58 },
  implied: { passage: 4.76, sentence: 5.69 },
  phrasing: { sentence: 3.13 },
  length: { passage: -0.49, sentence: -0.79 },
  opening: { passage: 0.68 },
  first: { sentence: 0.46 },
  date: { sentence: 1.55 },
  quantity: { sentence: 2.48 },
  name: { sentence: 0.69 },
  place: { sentence: 0.98 },
  reason: { sentence: 2.3 },
};

/**
 * Fitted by scripts/fit/confidence.mjs: a logistic regression on questions about ten encyclopedia articles, asked of the article
 * itself or of half of them together (answered), of the others, and with a word put in that the article does not know (not answered).
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceCue, number>> = {
  score: 0.235,
  cosine: 6.994,
  coverage: 3.196,
  mass: -0.947,
  wording: 0.724,
  related: 1.319,
  context: -6.678,
  missingRare: 1.538,
  worstMissing: 1.408,
  missingNames: -0.846,
  genericShare: -2.569,
  terms: 1.119,
  unknownRarity: -0.695,
  unknownNouns: -2.662,
  unknownNames: 3.454,
  unknownUnrelated: -1.738,
  repaired: 1.452,
  secondRarest: 1.591,
  named: 1.683,
  addressed: -1.057,
  scattered: -5.088,
};

/** The log-odds when every cue is 0. */
export const CONFIDENCE_BIAS = -5.566;

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
  words: 0.182,
  likeness: 3.266,
  disowned: -13.961,
  missing: -2.628,
  unforeseen: -1.777,
  wrongKind: -0.167,
};

/** The log-odds when every cue is 0. */
export const EXAMPLE_BIAS = -0.208;
