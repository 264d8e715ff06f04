import { logOdds } from './confidence.ts';
import { readOffTopic } from './data.ts';
import { readQuestion } from './question.ts';
import { rank } from './rank.ts';
import type { Statistics } from './statistics.ts';

// A bar that suits one article is too low for a hundred, in which something always fits a little. So every library is asked
// questions that it cannot answer, and the bar is set where all but a few of them fall below it.
const FOOLED = 0.035;
const MOST_ASKED = 600;
const LEAST_ASKED = 150;

/**
 * The log-odds above which a library answers: the quantile that 3.5% of a fixed list of off-topic questions exceed. Small
 * libraries are asked a part of the list, evenly spread, so that building them stays quick.
 */
export function calibrate(library: Statistics): number {
  const list = readOffTopic();
  const asked = Math.min(list.length, MOST_ASKED, Math.max(LEAST_ASKED, 3 * library.passages.length));
  const odds = Array.from({ length: asked }, (_, i) => {
    const question = readQuestion(library, list[Math.floor((i * list.length) / asked)] as string);
    return logOdds(question, rank(library, question));
  });
  return quantile(odds.filter(Number.isFinite), 1 - FOOLED * (asked / Math.max(1, odds.filter(Number.isFinite).length)));
}

/** The value below which a share of a list lies, between its neighbours by proportion; 0 for an empty list. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  const at = Math.max(0, Math.min(1, share)) * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (at - Math.floor(at)) * (above - below);
}
