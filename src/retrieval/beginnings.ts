import { growRows, sortRows } from './sortedRows.ts';
import { idsOnlyIn } from './vocabulary.ts';

/** How many letters make a beginning. */
export const BEGINNING = 4;

const LETTERS = 26;
const FIRST_LETTER = 0x61;

/** The terms of a library by the letters that they begin with, as far as they are words of letters alone. */
export interface Beginnings {
  readonly terms: readonly string[];
  /** The ids of the terms, sorted by the numbers of their beginnings. */
  readonly sorted: Int32Array;
}

/**
 * Sorts terms by their beginnings.
 *
 * @param before the same of earlier terms, whose ids stay: only those that came and went are looked at
 */
export function indexBeginnings(terms: readonly string[], before?: Beginnings): Beginnings {
  const came = growRows();
  for (const id of idsOnlyIn(terms, before?.terms ?? [])) {
    const term = terms[id] as string;
    if (!isWord(term)) continue;
    came.key.push(beginningOf(term));
    came.word.push(id);
  }
  if (!before) return { terms, sorted: sortRows(came).word };
  const gone = new Set(idsOnlyIn(before.terms, terms));
  const key = before.sorted.map((id) => beginningOf(before.terms[id] as string));
  return { terms, sorted: sortRows(came, { key, word: before.sorted }, gone).word };
}

/** The ids of the terms that begin as a term does; none for one that is no word of letters alone, or shorter. */
export function beginningAlike({ terms, sorted }: Beginnings, term: string): Int32Array {
  if (!isWord(term)) return sorted.subarray(0, 0);
  const beginning = beginningOf(term);
  const beginningAt = (place: number): number => beginningOf(terms[sorted[place] as number] as string);
  let first = 0;
  for (let end = sorted.length; first < end; ) {
    const middle = (first + end) >> 1;
    if (beginningAt(middle) < beginning) first = middle + 1;
    else end = middle;
  }
  let end = first;
  while (end < sorted.length && beginningAt(end) === beginning) end++;
  return sorted.subarray(first, end);
}

/** The first letters as digits of a number, so that no two beginnings share one. */
function beginningOf(term: string): number {
  let number = 0;
  for (let i = 0; i < BEGINNING; i++) number = number * LETTERS + term.charCodeAt(i) - FIRST_LETTER;
  return number;
}

function isWord(term: string): boolean {
  return term.length >= BEGINNING && /^[a-z]+$/.test(term);
}
