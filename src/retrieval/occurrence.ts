import type { InvertedIndex } from './invertedIndex.ts';
import { lowerBound } from './lowerBound.ts';

/** Whether a passage has a term, by a look into the term's postings; -1, the id of no term, stands in none. */
export function hasTerm({ start, passage: passages }: InvertedIndex, term: number, passage: number): boolean {
  if (term < 0) return false;
  const end = start[term + 1] as number;
  const at = lowerBound(passages, passage, start[term] as number, end);
  return at < end && passages[at] === passage;
}
