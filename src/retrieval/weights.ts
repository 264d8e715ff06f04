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
  cosine: { passage: 10.08 },
  coverage: { passage: 3.91, sentence: 4.78 },
  wording: { passage: 2.02, sentence: 2.84 },
  pairs: { passage: 2.37 },
  phrasing: { sentence: 3.14 },
  alias: { sentence: 8.13 },
  derived: { passage: 6.0, sentence: 3.86 },
  synonym: { passage: 4.86, sentence: 4.71 },
  kind: { passage: 4.59, sentence: 4.57 },
  broader: { sentence: 6.9 },
  missingNumbers: { passage: -5.07, sentence: -5.77 },
  missingFocus: { passage: 4.24, sentence: -1.75 },
  implied: { passage: 6.99, sentence: 7.1 },
  length: { passage: -0.53, sentence: -0.69 },
  date: { sentence: 1.44 },
  quantity: { sentence: 2.52 },
  name: { sentence: 1.08 },
  place: { sentence: 1.28 },
  reason: { sentence: 2.88 },
};

/**
 * Fitted by scripts/fit/confidence.mjs: a logistic regression on questions about ten encyclopedia articles, asked of the article
 * itself or of half of them together (answered), of the others, and with a word put in that the article does not know (not answered).
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceCue, number>> = {
  score: 0.228,
  cosine: 6.891,
  coverage: 2.66,
  mass: -0.522,
  wording: 0.705,
  related: 1.282,
  context: -5.022,
  missingRare: 2.078,
  worstMissing: 1.372,
  missingNames: -0.826,
  genericShare: -3.04,
  terms: 1.656,
  unknownRarity: -0.794,
  unknownNouns: -2.631,
  unknownNames: 3.445,
  unknownUnrelated: -1.459,
  repaired: 1.429,
  secondRarest: 2.017,
  named: 1.659,
  addressed: -1.027,
  scattered: -4.632,
};

/** The log-odds when every cue is 0. */
export const CONFIDENCE_BIAS = -6.802;

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
  words: 0.207,
  likeness: 3.319,
  disowned: -13.432,
  missing: -2.649,
  unforeseen: -1.629,
  wrongKind: -0.646,
};

/** The log-odds when every cue is 0. */
export const EXAMPLE_BIAS = -0.218;
