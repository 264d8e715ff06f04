import { CONFIDENCE_CUES, confidenceCues } from './confidenceCues.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { CONFIDENCE_BIAS, CONFIDENCE_WEIGHTS } from './weights.ts';

/** The log-odds that the library answers a question, before the library's own threshold is taken off. */
export function logOdds(question: Question, ranked: readonly Ranked[]): number {
  const cues = confidenceCues(question, ranked);
  if (!cues) return Number.NEGATIVE_INFINITY;
  return CONFIDENCE_CUES.reduce((sum, cue) => sum + CONFIDENCE_WEIGHTS[cue] * cues[cue], CONFIDENCE_BIAS);
}

/** The probability of log-odds: 1 / (1 + e^−x). */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
