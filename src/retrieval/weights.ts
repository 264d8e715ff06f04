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
  cosine: { passage: 9.42 },
  coverage: { passage: 2.61, sentence: 4.33 },
  wording: { passage: 1.64, sentence: 2.92 },
  pairs: { passage: 2.38 },
  phrasing: { sentence: 3.36 },
  alias: { sentence: 8.05 },
  derived: { passage: 5.8, sentence: 3.83 },
  synonym: { passage: 5.1, sentence: 4.11 },
  kind: { passage: 4.43, sentence: 4.34 },
  broader: { sentence: 6.53 },
  missingNumbers: { passage: -4.75, sentence: -5.82 },
  missingRare: { passage: -3.94 },
  missingFocus: { passage: 4.65, sentence: -1.9 },
  context: { passage: 18.98 },
  implied: { passage: 7.29, sentence: 6.71 },
  length: { passage: -0.6, sentence: -0.65 },
  date: { sentence: 1.46 },
  quantity: { sentence: 2.48 },
  name: { sentence: 1.06 },
  place: { sentence: 1.29 },
  reason: { sentence: 2.72 },
};

/** How much an author's example question counts for its passage, times the cube of its cosine with the question. Set by hand. */
export const EXAMPLE_WEIGHT = 14;

/**
 * Fitted by scripts/fit/confidence.mjs: a logistic regression on questions about ten encyclopedia articles, asked of the article
 * itself (answered), of the others, and with a word put in that the article does not know (not answered).
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceCue, number>> = {
  score: 0.274,
  margin: 0.011,
  cosine: 8.832,
  coverage: 1.378,
  sentenceCoverage: 1.082,
  matched: 0.352,
  mass: -0.774,
  wording: 1.277,
  phrasing: 0.318,
  pairs: 0.123,
  related: 2.414,
  context: 18.780,
  missingRare: 0.938,
  worstMissing: 1.150,
  missingNames: 0.031,
  genericShare: -4.033,
  terms: 2.101,
  unknown: 1.043,
  unknownRarity: -0.679,
  unknownNouns: -2.623,
  unknownUnrelated: -0.471,
  missingNouns: -0.673,
  repaired: -5.464,
};

export const CONFIDENCE_BIAS = -7.348;
