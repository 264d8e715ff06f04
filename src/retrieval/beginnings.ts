import { lowerBound } from './lowerBound.ts';
import { growRows, type SortedRows, sortRows } from './sortedRows.ts';
import { changesOf } from './vocabulary.ts';

/** How many letters make a beginning. */
export const BEGINNING = 4;

const LETTERS = 26;
const FIRST_LETTER = 0x61;

/** The terms of a library by the letters that they begin with, as far as they are words of letters alone. */
export interface Beginnings {
  readonly terms: readonly string[];
  /** The ids of the terms, sorted by the numbers of their beginnings. */
  readonly rows: SortedRows;
}

/**
 * Sorts terms by their beginnings.
 *
 * @param before the same of earlier terms, whose ids stay: only those that came and went are looked at
 */
export function indexBeginnings(terms: readonly string[], before?: Beginnings): Beginnings {
  const changes = changesOf(before?.terms ?? [], terms);
  const came = growRows();
  for (const id of changes.came) {
    const term = terms[id] as string;
    if (!isWord(term)) continue;
    came.key.push(beginningOf(term));
    came.word.push(id);
  }
  return { terms, rows: sortRows(came, before?.rows, new Set(changes.gone)) };
}

/** The ids of the terms that begin as a term does; none for one that is no word of letters alone, or shorter. */
export function beginningAlike({ rows: { key, word } }: Beginnings, term: string): Int32Array {
  if (!isWord(term)) return word.subarray(0, 0);
  const beginning = beginningOf(term);
  const first = lowerBound(key, beginning);
  return word.subarray(first, lowerBound(key, beginning + 1, first));
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
