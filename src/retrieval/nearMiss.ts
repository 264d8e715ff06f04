import { CUE } from './cues.ts';
import { type QueryTerm, type Question, sumTerms } from './question.ts';
import type { Ranked } from './rank.ts';
import { isMeant } from './relations.ts';
import type { Statistics } from './statistics.ts';

const WANTED: Partial<Record<Question['kind'], number>> = {
  date: CUE.date,
  quantity: CUE.number,
  place: CUE.place | CUE.name,
};

/** 1 when a date, a number or a place is asked for and the best sentence has none but the question's own, else 0. */
export function wrongKind({ kind }: Question, { bestSentence }: Ranked): number {
  const wanted = WANTED[kind] ?? 0;
  return wanted !== 0 && (bestSentence.cues & wanted) === 0 ? 1 : 0;
}

/**
 * The share of a question's weight that nothing foresees: content words that neither the articles nor the examples nor any relation
 * of meaning know ("How many *sailors* are on it?").
 */
export function unforeseen(library: Statistics, question: Question, { reading }: Ranked): number {
  return sumTerms(question, (term, place) =>
    isUnforeseen(library, term, reading.whole.related, place) ? term.weight : 0,
  );
}

function isUnforeseen(
  library: Statistics,
  { term, frequency, part, isGeneric }: QueryTerm,
  related: readonly number[],
  place: number,
): boolean {
  if (frequency > 0 || isGeneric || part === undefined || library.knownTerms.has(term)) return false;
  return !isMeant(related, place);
}
