import { type Column, column } from './column.ts';
import { lowerBound } from './lowerBound.ts';

/** Rows of a word and what it belongs to, sorted by their keys; of equal keys the one that came first stands first. */
export interface SortedRows {
  readonly key: Int32Array;
  readonly word: Int32Array;
}

/** Rows while they are collected, in any order. */
export type GrowingRows = { readonly [Name in keyof SortedRows]: Column<SortedRows[Name]> };

const NONE: SortedRows = { key: new Int32Array(), word: new Int32Array() };

export function growRows(): GrowingRows {
  return { key: column(Int32Array), word: column(Int32Array) };
}

/** Sorts rows in among earlier ones, from which those of some words are taken out. */
export function sortRows(
  rows: GrowingRows,
  before = NONE,
  gone: ReadonlySet<number> = new Set(),
): SortedRows {
  const added = sorted({ key: rows.key.done(), word: rows.word.done() });
  const kept = gone.size === 0 ? before : without(before, gone);
  return added.key.length === 0 ? kept : merge(kept, added);
}

// More rows than a library can have words, and few enough for a key and a place to be one exact number.
const MOST_ROWS = 2 ** 26;

function sorted({ key, word }: SortedRows): SortedRows {
  const order = Float64Array.from(key, (one, place) => one * MOST_ROWS + place).sort();
  const gather = (from: Int32Array): Int32Array =>
    Int32Array.from(order, (packed) => from[packed % MOST_ROWS] as number);
  return { key: gather(key), word: gather(word) };
}

function without(rows: SortedRows, gone: ReadonlySet<number>): SortedRows {
  const kept = { key: rows.key.slice(), word: rows.word.slice() };
  let at = 0;
  for (let row = 0; row < rows.word.length; row++) {
    const word = rows.word[row] as number;
    if (gone.has(word)) continue;
    kept.key[at] = rows.key[row] as number;
    kept.word[at++] = word;
  }
  return { key: kept.key.subarray(0, at), word: kept.word.subarray(0, at) };
}

/** Earlier rows and added ones: what lies between two that are added is copied at once. */
function merge(before: SortedRows, added: SortedRows): SortedRows {
  const length = before.key.length + added.key.length;
  const merged = { key: new Int32Array(length), word: new Int32Array(length) };
  let from = 0;
  const copyUntil = (end: number, at: number): void => {
    merged.key.set(before.key.subarray(from, end), at);
    merged.word.set(before.word.subarray(from, end), at);
    from = end;
  };
  for (let row = 0; row < added.key.length; row++) {
    const key = added.key[row] as number;
    copyUntil(lowerBound(before.key, key + 1, from), from + row);
    merged.key[from + row] = key;
    merged.word[from + row] = added.word[row] as number;
  }
  copyUntil(before.key.length, from + added.key.length);
  return merged;
}
