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
  cosine: { passage: 9.31 },
  coverage: { passage: 2.65, sentence: 4.34 },
  wording: { passage: 1.62, sentence: 2.89 },
  pairs: { passage: 2.39 },
  phrasing: { sentence: 3.27 },
  alias: { sentence: 7.97 },
  derived: { passage: 5.95, sentence: 3.9 },
  synonym: { passage: 4.99, sentence: 4.59 },
  kind: { passage: 4.55, sentence: 4.57 },
  broader: { sentence: 6.87 },
  missingNumbers: { passage: -4.6, sentence: -5.78 },
  missingRare: { passage: -3.7 },
  missingFocus: { passage: 4.52, sentence: -1.97 },
  context: { passage: 18.52 },
  implied: { passage: 7.22, sentence: 6.61 },
  length: { passage: -0.58, sentence: -0.66 },
  date: { sentence: 1.41 },
  quantity: { sentence: 2.5 },
  name: { sentence: 1.07 },
  place: { sentence: 1.27 },
  reason: { sentence: 2.76 },
};

/**
 * Fitted by scripts/fit/confidence.mjs: a logistic regression on questions about ten encyclopedia articles, asked of the article
 * itself (answered), of the others, and with a word put in that the article does not know (not answered).
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceCue, number>> = {
  score: 0.179,
  cosine: 8.686,
  coverage: 1.751,
  sentenceCoverage: 1.096,
  matched: 0.179,
  mass: -0.321,
  wording: 1.081,
  phrasing: 0.945,
  pairs: 0.498,
  related: 2.904,
  context: -7.267,
  missingRare: 1.237,
  worstMissing: 1.189,
  missingNames: 1.354,
  genericShare: -2.731,
  terms: 1.095,
  unknownRarity: -0.51,
  unknownNouns: -1.853,
  unknownUnrelated: -0.685,
  missingNouns: -0.579,
  repaired: 0.768,
  rarestMatched: 1.049,
  address: -0.811,
  named: 1.906,
};

/** The log-odds when every cue is 0. */
export const CONFIDENCE_BIAS = -6.909;
