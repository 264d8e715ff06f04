import { probability } from './confidence.ts';
import type { Examples, Hints } from './examples.ts';

// How words and the nearest example are weighed together, in log-odds. Set by hand on test/evaluation, which leaves its
// questions no proof of them.
const WORDS_SHARE = 0.2;
const LIKENESS_WEIGHT = 10;
const EVEN_LIKENESS = 0.33;
/** After this many examples of a passage, what they say counts for half. */
const HALF_TRUSTED = 3;
/** A question this like an example is even by that alone. */
const SAME_QUESTION = 0.75;
/** Words this far above the library's bar, in log-odds, are even by themselves. */
const SURE_WORDS = 1.5;
const MOST_ODDS = 8;

/** What is known of a question when its best passage has been found. */
export interface Evidence {
  /** The log-odds of an answer by the passages' words. */
  readonly byWords: number;
  /** The number of the passage that came first. */
  readonly first: number;
  /** What speaks against an answer, in log-odds, 0 or more. */
  readonly nearMiss: number;
}

/**
 * The probability that a question is answered by a library with example questions. Where a router was trained, the surer voice
 * counts, the words' or, when it favours the passage that came first, the router's. Otherwise the words and the likeness of the
 * nearest example are weighed together, the latter the more, the more examples the passage has; a question that is nearly an
 * example, or whose words are well above the bar, needs nothing else. What speaks against an answer is taken off in the end.
 */
export function confidenceWithExamples(examples: Examples, hints: Hints, evidence: Evidence): number {
  const { byWords, first, nearMiss } = evidence;
  const likeness = hints.passages.get(first)?.likeness ?? 0;
  if (hints.inScope !== undefined) {
    const likeliest = Math.max(...[...hints.passages.values()].map((hint) => hint.likeness));
    const agreed = likeness >= likeliest ? hints.inScope : 0;
    return Math.max(examples.fading * probability(byWords), agreed);
  }
  const words = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, byWords));
  const count = examples.counts.get(first) ?? 0;
  const trust = count / (count + HALF_TRUSTED);
  const together = WORDS_SHARE * words + LIKENESS_WEIGHT * (likeness - EVEN_LIKENESS);
  const same = LIKENESS_WEIGHT * (likeness - SAME_QUESTION);
  const sure = words - SURE_WORDS;
  return probability(Math.max((1 - trust) * words + trust * together, same, sure) - trust * nearMiss);
}
