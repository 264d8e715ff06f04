import { logOdds } from './confidence.ts';
import { readOffTopic } from './data.ts';
import { readQuestion } from './question.ts';
import { rank } from './rank.ts';
import type { Statistics } from './statistics.ts';

// A bar that suits one article is too low for a hundred, in which something always fits a little. So every library is asked
// questions that it cannot answer, and the bar is set where all but a few of them fall below it. How few was chosen on the tuning
// articles, nine together asked about the tenth: 6% leave 4.0% of such questions answered wrongly and 93.7% of their own answered;
// 4.5% leave 2.7% and 91.4%, 7.5% leave 4.9% and 94.7%, too near to one in twenty. An article alone gains less: from 96.3% to 96.7%.
const FOOLED = 0.06;
const LEAST_ASKED = 100;
// A small library shares so few words with the list that the list says little: its bar does not fall below what misses by a word.
const LOWEST_BAR = -1.75;
// With fewer terms than this it is not asked at all: of 103 excerpts of the tuning articles with fewer, every bar came out below the
// lowest, at -2.5 at most. Asking is a quarter of what one answer from a small library costs.
const FEWEST_TERMS = 450;
// What shares no word with the library is as far off as can be.
const LOWEST = -20;

/**
 * The log-odds above which a library answers: what 6% of a fixed list of off-topic questions exceed, by everyday chatter or by
 * encyclopedic questions, whichever asks for more. Small libraries are asked a part of the list, evenly spread, so that
 * building them stays quick; the smallest are not asked.
 */
export function calibrate(library: Statistics): number {
  if (library.vocabulary.terms.length < FEWEST_TERMS) return LOWEST_BAR;
  const { everyday, encyclopedic } = readOffTopic();
  return Math.max(LOWEST_BAR, bar(library, everyday), bar(library, encyclopedic));
}

function bar(library: Statistics, list: readonly string[]): number {
  const asked = Math.min(list.length, Math.max(LEAST_ASKED, library.size));
  const odds = Array.from({ length: asked }, (_, i) => {
    const question = readQuestion(library, list[Math.floor((i * list.length) / asked)] as string);
    return Math.max(LOWEST, logOdds(question, rank(library, question)));
  });
  return quantile(odds, 1 - FOOLED);
}

/** The value below which a share of a list lies, between its neighbours by proportion; 0 for an empty list. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  const at = Math.max(0, Math.min(1, share)) * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (at - Math.floor(at)) * (above - below);
}
