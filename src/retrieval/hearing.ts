import { documentFrequency } from './invertedIndex.ts';
import { lowerBound } from './lowerBound.ts';
import { NO_SUM, nextVoice } from './scoreboard.ts';
import type { Statistics } from './statistics.ts';
import type { Postings, Speaker } from './voices.ts';
import { SATURATION_STEP, SHARE_STEP } from './worth.ts';

// Finding one passage in a list takes as long as going through so many postings.
const SEARCH_COST = 12;
// The mark of a voice with one list, which says nothing of a passage twice, so that nobody has to look whether it did.
const ALONE = 0;

/** Some passages that follow one another, `[from, end)`. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
  /** What a passage without a sum must be worth at least to get one. */
  readonly entry: number;
}

/** Adds what a voice says of the passages of a stretch. */
export function hear(library: Statistics, { postings, bound, next }: Speaker, stretch: Stretch): void {
  const { scoreboard, inverted, size } = library;
  const part = (stretch.end - stretch.from) / size;
  const mark = postings.length > 1 ? nextVoice(scoreboard) : ALONE;
  const isClosed = bound < stretch.entry;
  for (let number = 0; number < postings.length; number++) {
    const list = postings[number] as Postings;
    const end = inverted.start[list.term + 1] as number;
    const first = seek(inverted.passage, stretch.from, { at: next[number] as number, end });
    const isLong = documentFrequency(inverted, list.term) * part > scoreboard.size * SEARCH_COST;
    const range = { stretch, first, end, mark, isClosed };
    next[number] = isClosed && isLong ? lookUp(library, list, range) : goThrough(library, list, range);
  }
}

/** What of a list may lie in a stretch. */
interface Range {
  readonly stretch: Stretch;
  readonly first: number;
  /** The list's own end. */
  readonly end: number;
  /** The voice's, or `ALONE`. */
  readonly mark: number;
  /** Whether those alone are heard of that have a sum already. */
  readonly isClosed: boolean;
}

/** Goes through a list and returns the first posting behind the stretch. */
function goThrough(library: Statistics, list: Postings, range: Range): number {
  const behind = range.isClosed ? addToKnown(library, list, range) : addToAll(library, list, range);
  library.scoreboard.postings += behind - range.first;
  return behind;
}

/** Adds what a list says of passages, giving those a sum that are worth the entry. */
function addToAll(
  { inverted: { passage, worth }, scoreboard }: Statistics,
  { saturated, shared, flat }: Postings,
  { stretch: { from, end: stop, entry }, first, end, mark }: Range,
): number {
  const { sums, touched, voice } = scoreboard;
  const bySaturation = saturated * SATURATION_STEP;
  const byShare = shared * SHARE_STEP;
  let { size, highest } = scoreboard;
  let i = first;
  for (; i < end; i++) {
    const number = passage[i] as number;
    if (number >= stop) break;
    const at = number - from;
    const value = flat + bySaturation * (worth[2 * i] as number) + byShare * (worth[2 * i + 1] as number);
    let sum = sums[at] as number;
    if (sum === NO_SUM) {
      if (value < entry) continue;
      touched[size++] = at;
      sum = value;
    } else if (mark !== ALONE && voice[at] === mark) continue;
    else sum += value;
    if (mark !== ALONE) voice[at] = mark;
    sums[at] = sum;
    if (sum > highest) highest = sum;
  }
  scoreboard.size = size;
  scoreboard.highest = highest;
  return i;
}

/** Adds what a list says of passages that have a sum. In one loop with the other, questions among 100,000 passages take 3 % longer. */
function addToKnown(
  { inverted: { passage, worth }, scoreboard }: Statistics,
  { saturated, shared, flat }: Postings,
  { stretch: { from, end: stop }, first, end, mark }: Range,
): number {
  const { sums, voice } = scoreboard;
  const bySaturation = saturated * SATURATION_STEP;
  const byShare = shared * SHARE_STEP;
  let { highest } = scoreboard;
  let i = first;
  for (; i < end; i++) {
    const number = passage[i] as number;
    if (number >= stop) break;
    const at = number - from;
    const before = sums[at] as number;
    if (before === NO_SUM || (mark !== ALONE && voice[at] === mark)) continue;
    if (mark !== ALONE) voice[at] = mark;
    const value = flat + bySaturation * (worth[2 * i] as number) + byShare * (worth[2 * i + 1] as number);
    const sum = before + value;
    sums[at] = sum;
    if (sum > highest) highest = sum;
  }
  scoreboard.highest = highest;
  return i;
}

/** Looks the passages that have a sum up in a list, and returns a posting that is not behind the stretch. */
function lookUp(library: Statistics, list: Postings, range: Range): number {
  const { stretch, first, end } = range;
  const { inverted, scoreboard } = library;
  const { touched, size } = scoreboard;
  const last = Math.min(end, first + stretch.end - stretch.from);
  for (let t = 0; t < size; t++) {
    const number = stretch.from + (touched[t] as number);
    const i = lowerBound(inverted.passage, number, first, last);
    if (i < last && inverted.passage[i] === number)
      goThrough(library, list, { ...range, first: i, end: i + 1 });
  }
  scoreboard.postings += size * SEARCH_COST;
  return first;
}

/** The place, from `at` on, of the first of sorted numbers that is `least` or more: mostly it is near, so the steps begin small. */
function seek(
  sorted: Int32Array,
  least: number,
  { at, end }: { readonly at: number; readonly end: number },
): number {
  let from = at;
  let step = 1;
  for (; from + step < end && (sorted[from + step] as number) < least; step *= 2) from += step;
  return lowerBound(sorted, least, from, Math.min(end, from + step));
}
