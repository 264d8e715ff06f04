import { lowerBound } from './lowerBound.ts';
import type { Stretch } from './stretches.ts';

/** For every term, the passages that have it. */
export interface Postings {
  /** The first posting of each term, and the end of the last. */
  readonly start: Int32Array;
  /** The passage of each posting, in order within a term. */
  readonly passage: Int32Array;
  /** How often the passage has the term, at most 65,535. */
  readonly count: Uint16Array;
  /**
   * By posting two numbers, the saturation of the term in the passage and its share, in steps. They stand here, and not by passage, so that
   * what a question reads lies side by side in the processor's memory.
   */
  readonly worth: Uint16Array;
}

/** Postings yet to be written down. */
export function roomForPostings(start: Int32Array, postings: number): Postings {
  return {
    start,
    passage: new Int32Array(postings),
    count: new Uint16Array(postings),
    worth: new Uint16Array(2 * postings),
  };
}

/** Writes down some of other postings from a place on. */
function copy(postings: Postings, at: number, { from, first, last }: Part): void {
  postings.passage.set(from.passage.subarray(first, last), at);
  postings.count.set(from.count.subarray(first, last), at);
  postings.worth.set(from.worth.subarray(2 * first, 2 * last), 2 * at);
}

/** Those of some postings that are at `[first, last)`. */
interface Part {
  readonly from: Postings;
  readonly first: number;
  readonly last: number;
}

/** Postings of earlier documents. */
interface Earlier {
  readonly postings: Postings;
  /** Where their passages stand now, as far as they are not gone. */
  readonly taken: readonly Stretch[];
  /** How many postings go with the passages that are gone. */
  readonly lost: number;
  /** The terms that passages lose or gain, in order. */
  readonly changed: readonly number[];
}

/**
 * The postings of earlier documents where their passages stand now, and those that are added, each term's in the order of their passages.
 * An edit changes the postings of some hundred terms; those of the terms between two such are copied in one go, which is quick even where
 * nothing of this has run before.
 */
export function movePostings(earlier: Earlier, added: Postings): Postings {
  const { postings, taken, lost, changed } = earlier;
  const terms = added.start.length - 1;
  const total = postings.passage.length - lost + added.passage.length;
  const moved = roomForPostings(new Int32Array(terms + 1), total);
  const isRenumbered = taken.some(({ from, at }) => from !== at);
  const placeOf = isRenumbered ? placesOf(taken) : new Int32Array();
  let at = 0;
  let next = 0;
  for (const term of [...changed, terms]) {
    const from = postings.start[next] ?? postings.passage.length;
    const to = postings.start[term] ?? postings.passage.length;
    copy(moved, at, { from: postings, first: from, last: to });
    if (isRenumbered) renumber(moved.passage.subarray(at, at + to - from), placeOf);
    for (let one = next; one < term; one++) moved.start[one] = (postings.start[one] ?? to) + at - from;
    at += to - from;
    if (term === terms) break;
    moved.start[term] = at;
    at = mergeTerm(earlier, added, { term, moved, at });
    next = term + 1;
  }
  moved.start[terms] = at;
  return moved;
}

function renumber(passages: Int32Array, placeOf: Int32Array): void {
  for (let i = 0; i < passages.length; i++) passages[i] = placeOf[passages[i] as number] as number;
}

/** Where each earlier passage stands now; -1 for one that is gone. */
function placesOf(taken: readonly Stretch[]): Int32Array {
  const places = new Int32Array(taken.at(-1)?.to ?? 0).fill(-1);
  for (const { from, to, at } of taken)
    for (let passage = from; passage < to; passage++) places[passage] = at + passage - from;
  return places;
}

/** Writes down the postings of a term from `at` on, those of each stretch in one go, and returns where they end. */
function mergeTerm(
  { postings, taken }: Earlier,
  added: Postings,
  { term, moved, at: begin }: { readonly term: number; readonly moved: Postings; readonly at: number },
): number {
  let at = begin;
  let next = added.start[term] as number;
  const append = (from: Postings, first: number, last: number): void => {
    if (first === last) return;
    copy(moved, at, { from, first, last });
    at += last - first;
  };
  const lastAdded = added.start[term + 1] as number;
  const end = postings.start[term + 1] ?? postings.passage.length;
  let i = postings.start[term] ?? end;
  for (const { from, to, at: place } of taken) {
    if (i === end) break;
    const first = lowerBound(postings.passage, from, i, end);
    i = lowerBound(postings.passage, to, first, end);
    if (first === i) continue;
    const before = lowerBound(added.passage, place, next, lastAdded);
    append(added, next, before);
    next = before;
    const copied = at;
    append(postings, first, i);
    if (place === from) continue;
    for (let one = copied; one < at; one++)
      moved.passage[one] = (moved.passage[one] as number) + place - from;
  }
  append(added, next, lastAdded);
  return at;
}
