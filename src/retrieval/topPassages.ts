import { saturation, share } from './impacts.ts';
import { lowerBound } from './lowerBound.ts';
import { beginQuestion, keepAtLeast, NO_SUM, nthHighest, type Scoreboard } from './scoreboard.ts';
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
  for (const [passage, handicap] of handicaps) {
    scoreboard.touched[scoreboard.size++] = passage;
    scoreboard.sums[passage] = handicap;
  }
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
  const { start, passage: passages } = inverted;
  const { sums, touched, voice } = scoreboard;
  const mark = ++scoreboard.voices;
  let { size } = scoreboard;
  for (const list of postings) {
    const from = start[list.term] as number;
    const end = start[list.term + 1] as number;
    scoreboard.postings += end - from;
    for (let i = from; i < end; i++) {
      const passage = passages[i] as number;
      if (voice[passage] === mark) continue;
      voice[passage] = mark;
      const value = worth(library, list, i);
      const sum = sums[passage] as number;
      if (sum === NO_SUM) touched[size++] = passage;
      sums[passage] = sum === NO_SUM ? value : sum + value;
    }
  }
  scoreboard.size = size;
}

/** Adds what a voice says of the passages that have a sum already. */
function hearForTouched(library: Statistics, { postings }: Voice): void {
  const { inverted, scoreboard } = library;
  const { start, passage: passages } = inverted;
  const { sums, touched, voice, size } = scoreboard;
  const mark = ++scoreboard.voices;
  const add = (list: Postings, passage: number, posting: number): void => {
    if (voice[passage] === mark) return;
    voice[passage] = mark;
    sums[passage] = (sums[passage] as number) + worth(library, list, posting);
  };
  for (const list of postings) {
    const from = start[list.term] as number;
    const end = start[list.term + 1] as number;
    scoreboard.postings += Math.min(end - from, size * SEARCH_COST);
    if (end - from < size * SEARCH_COST) {
      for (let i = from; i < end; i++)
        if (sums[passages[i] as number] !== NO_SUM) add(list, passages[i] as number, i);
    } else
      for (let t = 0; t < size; t++) {
        const passage = touched[t] as number;
        const i = find(passages, passage, { from, end });
        if (i >= 0) add(list, passage, i);
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

/** The place of a value in `[from, end)` of a sorted list, or -1. */
function find(
  sorted: Int32Array,
  value: number,
  { from, end }: { readonly from: number; readonly end: number },
): number {
  const low = lowerBound(sorted, value, from, end);
  return low < end && sorted[low] === value ? low : -1;
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
