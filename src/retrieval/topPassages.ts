import { saturation, share } from './impacts.ts';
import { lowerBound } from './lowerBound.ts';
import { beginQuestion, type Scoreboard } from './scoreboard.ts';
import type { Statistics } from './statistics.ts';

/** The postings of a term, and what one is worth: `saturated` times its saturation, `shared` times its share, and `flat`. */
export interface Postings {
  readonly term: number;
  readonly saturated: number;
  readonly shared: number;
  readonly flat: number;
}

/**
 * What speaks for passages on behalf of one term of a question. Of several postings of a passage only the first counts: the
 * term's own before those of its relatives.
 */
export interface Voice {
  readonly postings: readonly Postings[];
  /** No passage gets more. */
  readonly bound: number;
}

/** A passage and the sum of what speaks for it. */
export interface Scored {
  readonly passage: number;
  readonly sum: number;
}

// Sums of bounds are rounded like all sums; this much is more than rounding can take away.
const SLACK = 1 + 1e-9;
// Finding one passage in a list takes as long as going through so many postings.
const SEARCH_COST = 12;

/**
 * The `limit` passages with the highest sums, best first, ties by number; the same as by adding up everything. The voices with the
 * highest bounds are heard in full, until what all others could say together would not bring a new passage among the best; these
 * speak for the passages alone that still can be among them. MaxScore: H. Turtle and J. Flood, "Query evaluation: strategies and
 * optimizations", Information Processing and Management 1995.
 *
 * @param handicaps what some passages have from the start, 0 or more
 */
export function topPassages(
  library: Statistics,
  voices: readonly Voice[],
  { limit, handicaps }: { readonly limit: number; readonly handicaps: ReadonlyMap<number, number> },
): Scored[] {
  const { scoreboard } = library;
  const loudest = [...voices].sort((a, b) => b.bound - a.bound);
  const after = loudest.map(() => 0);
  for (let i = loudest.length - 1; i > 0; i--)
    after[i - 1] = (after[i] as number) + (loudest[i] as Voice).bound;
  beginQuestion(scoreboard, voices.length);
  for (const [passage, handicap] of handicaps) touch(scoreboard, passage, handicap);
  let said = Math.max(0, ...handicaps.values());
  let decided = false;
  loudest.forEach((voice, i) => {
    if (decided) hearForTouched(library, voice);
    else hear(library, voice);
    said += voice.bound;
    const open = (after[i] as number) * SLACK;
    // A look at the sums costs as much as a short list: it is taken only where it could decide something.
    if (scoreboard.size <= limit || open >= said) return;
    const least = nthHighest(scoreboard, limit);
    if (!decided && least <= open) return;
    decided = true;
    keepAtLeast(scoreboard, least - open);
  });
  return best(scoreboard, limit);
}

/** Adds what a voice says of every passage. */
function hear(library: Statistics, { postings }: Voice): void {
  const { inverted, scoreboard } = library;
  const mark = ++scoreboard.voices;
  for (const list of postings) {
    const from = inverted.start[list.term] as number;
    const end = inverted.start[list.term + 1] as number;
    scoreboard.postings += end - from;
    for (let i = from; i < end; i++) {
      const passage = inverted.passage[i] as number;
      if (scoreboard.voice[passage] === mark) continue;
      scoreboard.voice[passage] = mark;
      touch(scoreboard, passage, worth(library, list, i));
    }
  }
}

/** Adds what a voice says of the passages that have a sum already. */
function hearForTouched(library: Statistics, { postings }: Voice): void {
  const { inverted, scoreboard } = library;
  const { voice, question, touched, questions } = scoreboard;
  const mark = ++scoreboard.voices;
  for (const list of postings) {
    const from = inverted.start[list.term] as number;
    const end = inverted.start[list.term + 1] as number;
    const addTo = (passage: number, posting: number): void => {
      if (voice[passage] === mark) return;
      voice[passage] = mark;
      scoreboard.sums[passage] = (scoreboard.sums[passage] as number) + worth(library, list, posting);
    };
    scoreboard.postings += Math.min(end - from, scoreboard.size * SEARCH_COST);
    if (end - from < scoreboard.size * SEARCH_COST) {
      for (let i = from; i < end; i++) {
        const passage = inverted.passage[i] as number;
        if (question[passage] === questions) addTo(passage, i);
      }
    } else
      for (let t = 0; t < scoreboard.size; t++) {
        const passage = touched[t] as number;
        const i = find(inverted.passage, passage, { from, end });
        if (i >= 0) addTo(passage, i);
      }
  }
}

function worth({ inverted, impacts }: Statistics, list: Postings, posting: number): number {
  const { saturated, shared, flat } = list;
  if (saturated === 0) return flat;
  const passage = inverted.passage[posting] as number;
  const count = inverted.count[posting] as number;
  return (
    saturated * saturation(count, impacts.halfway[passage] as number) +
    shared * share(count, inverted.norm[passage] as number)
  );
}

function touch(scoreboard: Scoreboard, passage: number, value: number): void {
  const { sums, question, touched, questions } = scoreboard;
  if (question[passage] === questions) sums[passage] = (sums[passage] as number) + value;
  else {
    question[passage] = questions;
    touched[scoreboard.size++] = passage;
    sums[passage] = value;
  }
}

/** The place of a value in `[from, end)` of a sorted list, or -1. */
function find(
  sorted: Int32Array,
  value: number,
  { from, end }: { readonly from: number; readonly end: number },
): number {
  const low = lowerBound(sorted, value, from, end);
  return low < end && sorted[low] === value ? low : -1;
}

/** The nth highest of the sums, of which there are at least n. */
function nthHighest({ sums, touched, size }: Scoreboard, n: number): number {
  const highest = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  for (let t = 0; t < size; t++) {
    const sum = sums[touched[t] as number] as number;
    let at = n - 1;
    if (sum <= (highest[at] as number)) continue;
    for (; at > 0 && (highest[at - 1] as number) < sum; at--) highest[at] = highest[at - 1] as number;
    highest[at] = sum;
  }
  return highest[n - 1] as number;
}

/** Forgets the passages with a lower sum. */
function keepAtLeast(scoreboard: Scoreboard, least: number): void {
  const { sums, touched, question, size } = scoreboard;
  scoreboard.size = 0;
  for (let t = 0; t < size; t++) {
    const passage = touched[t] as number;
    if ((sums[passage] as number) >= least) touched[scoreboard.size++] = passage;
    else question[passage] = -1;
  }
}

function best(scoreboard: Scoreboard, limit: number): Scored[] {
  const { sums, touched } = scoreboard;
  if (scoreboard.size > limit) keepAtLeast(scoreboard, nthHighest(scoreboard, limit));
  return Array.from(touched.subarray(0, scoreboard.size), (passage) => ({
    passage,
    sum: sums[passage] as number,
  }))
    .sort((a, b) => b.sum - a.sum || a.passage - b.passage)
    .slice(0, limit);
}
