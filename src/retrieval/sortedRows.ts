import { type Column, column } from './column.ts';

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
  const added = { key: rows.key.done(), word: rows.word.done() };
  if (added.key.length === 0 && gone.size === 0) return before;
  const order = mergedOrder(before, added.key, gone);
  const gather = (from: Int32Array, own: Int32Array): Int32Array =>
    order.map((place) => (place >= 0 ? from[place] : own[-1 - place]) as number);
  return { key: gather(before.key, added.key), word: gather(before.word, added.word) };
}

/** The places of the earlier rows that stay, and, as -1 and less, those of the added ones, from the least key to the greatest. */
function mergedOrder(before: SortedRows, added: Int32Array, gone: ReadonlySet<number>): Int32Array {
  const order = new Int32Array(before.key.length + added.length);
  let at = 0;
  let next = 0;
  const places = orderOf(added);
  for (let i = 0; i < before.key.length; i++) {
    if (gone.size > 0 && gone.has(before.word[i] as number)) continue;
    for (
      ;
      next < places.length && (added[places[next] as number] as number) < (before.key[i] as number);
      next++
    )
      order[at++] = -1 - (places[next] as number);
    order[at++] = i;
  }
  for (; next < places.length; next++) order[at++] = -1 - (places[next] as number);
  return order.subarray(0, at);
}

/** The places of numbers from the least number to the greatest, those of equal ones in their order: a counting sort. */
function orderOf(numbers: Int32Array): Int32Array {
  const next = new Int32Array(numbers.reduce((most, one) => Math.max(most, one), 0) + 2);
  for (const one of numbers) next[one + 1] = (next[one + 1] as number) + 1;
  for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
  const order = new Int32Array(numbers.length);
  numbers.forEach((one, i) => {
    const at = next[one] as number;
    next[one] = at + 1;
    order[at] = i;
  });
  return order;
}
