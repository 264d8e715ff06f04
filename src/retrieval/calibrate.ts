import { logOdds } from './confidence.ts';
import { readOffTopic } from './data.ts';
import { emptyMarks } from './marks.ts';
import { readQuestion } from './question.ts';
import { rank } from './rank.ts';
import { emptyScoreboard } from './scoreboard.ts';
import type { Statistics } from './statistics.ts';
import { termCount } from './vocabulary.ts';

// A bar that suits one article is too low for a hundred, in which something always fits a little. So every library is asked
// questions that it cannot answer, and the bar is set above nearly all of them.
const ASKED = 100;
// So many standard deviations above the mean of their log-odds. Chosen on the tuning articles, five together asked about the other
// five: 1.75 leave 4.4% of such questions answered wrongly, which is a standard error below the 5% that are wanted, and 96.7% of their
// own answered; 1.65 leave 5.1% and 97%, 1.8 leave 4% and 96.5%. An article alone at 1.75: 2.4% and 97.7%.
const DEVIATIONS = 1.75;
// A small library shares so few words with the list that the list says little: its bar does not fall below what misses by a word. In
// excerpts of 3, 8 and 20 passages of the tuning articles, -1.5 leaves 94%, 96% and 97% of their own questions answered, at most 1.1%
// of other articles', and 71% to 78% of those with a word put out by a strange one; -1.2 leaves 93%, 95% and 97%, and 67% to 75%.
const LOWEST_BAR = -1.5;
// With fewer terms than this it is not asked at all: of 80 excerpts of the tuning articles with fewer, all bars but one came out below
// the lowest. Asking is a quarter of what one answer from a small library costs.
const FEWEST_TERMS = 450;
// The bar goes by the best passage alone. Of 685 passages and of 8,500, it is the same when 6 candidates are read as when 64 are.
const READ = 8;

/** The log-odds above which a library answers: those that hardly any of a hundred everyday questions reach. */
export function calibrate(statistics: Statistics): number {
  if (termCount(statistics.vocabulary) < FEWEST_TERMS) return LOWEST_BAR;
  const library = { ...statistics, ...emptyPaper(statistics) };
  const { everyday } = readOffTopic();
  const odds = Array.from({ length: ASKED }, (_, i) => {
    const question = readQuestion(library, everyday[Math.floor((i * everyday.length) / ASKED)] as string);
    return logOdds(question, rank(library, question, { depth: READ }));
  });
  return barAbove(odds);
}

/** The bar may be asked for in the midst of a question, whose paper is not to be written on; and these questions are not asked again. */
function emptyPaper({
  size,
  vocabulary,
}: Statistics): Pick<Statistics, 'scoreboard' | 'marks' | 'relatedMemo'> {
  return { scoreboard: emptyScoreboard(size), marks: emptyMarks(vocabulary), relatedMemo: new Map() };
}

/**
 * The bar above questions of these log-odds: so many standard deviations above the mean of those that are finite. Of 100 questions
 * it varies by a third less than the quantile that it stands for, because it goes by all of them and not by the few above it.
 *
 * @public scripts/fit/confidence.mjs places its bars by it, too
 */
export function barAbove(odds: readonly number[], deviations: number = DEVIATIONS): number {
  const finite = odds.filter(Number.isFinite);
  if (finite.length === 0) return LOWEST_BAR;
  const mean = finite.reduce((sum, one) => sum + one, 0) / finite.length;
  const variance = finite.reduce((sum, one) => sum + (one - mean) ** 2, 0) / finite.length;
  return Math.max(LOWEST_BAR, mean + deviations * Math.sqrt(variance));
}
