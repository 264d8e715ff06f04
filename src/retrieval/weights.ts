import type { ConfidenceCue } from './confidence.ts';
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
 * itself (answered), of the others, and with a word put in that the article does not know (not answered).
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceCue, number>> = {
  score: 0.216,
  cosine: 8.275,
  coverage: 2.0,
  sentenceCoverage: 0.908,
  matched: 0.149,
  mass: -0.687,
  wording: 0.987,
  phrasing: 0.607,
  pairs: 0.356,
  related: 2.523,
  context: -4.148,
  missingRare: 0.706,
  worstMissing: 0.978,
  missingNames: 1.281,
  genericShare: -2.558,
  terms: 0.673,
  unknownRarity: -0.513,
  unknownNouns: -1.874,
  unknownUnrelated: -0.909,
  missingNouns: -0.795,
  repaired: 0.607,
  rarestMatched: 0.77,
  address: -0.928,
  named: 1.841,
};

/** The log-odds when every cue is 0. */
export const CONFIDENCE_BIAS = -5.758;
