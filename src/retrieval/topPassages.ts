import { saturation, share } from './impacts.ts';
import { enter, type Leaders, leastNeeded, noLeaders } from './leaders.ts';
import { lowerBound } from './lowerBound.ts';
import { keepAtLeast, NO_SUM, nextVoice, nthHighest } from './scoreboard.ts';
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

// Sums of bounds are rounded like all sums; this much is more than rounding can take away.
const SLACK = 1 + 1e-9;
// Finding one passage in a list takes as long as going through so many postings.
const SEARCH_COST = 12;

/** A voice in the order of the bounds. */
interface Speaker extends Voice {
  /** The most that all after it could say together. */
  readonly open: number;
  /** How many postings those have. */
  readonly rest: number;
  /** Of each list the first posting that may be in the stretch at hand. */
  readonly next: Int32Array;
}

/** Some passages that follow one another, `[from, end)`. */
interface Stretch {
  readonly from: number;
  readonly end: number;
}

/**
 * The `limit` passages with the highest sums, best first, ties by number; the same as by adding up everything. The passages are gone
 * through in stretches. In each the voices with the highest bounds are heard in full, until what all others could say together would
 * not bring a new passage among the best; these speak for the passages alone that still can be among them. MaxScore: H. Turtle and
 * J. Flood, "Query evaluation: strategies and optimizations", Information Processing and Management 1995.
 *
 * @param handicaps what some passages have from the start, 0 or more
 */
export function topPassages(
  library: Statistics,
  voices: readonly Voice[],
  { limit, handicaps }: { readonly limit: number; readonly handicaps: ReadonlyMap<number, number> },
): Leaders {
  const { scoreboard, size } = library;
  const speakers = inOrder(library, voices);
  const leaders = noLeaders(limit);
  const width = scoreboard.sums.length;
  for (let from = 0; from < size; from += width) {
    const stretch = { from, end: Math.min(size, from + width) };
    for (const [passage, handicap] of handicaps)
      if (passage >= from && passage < stretch.end) {
        scoreboard.touched[scoreboard.size++] = passage - from;
        scoreboard.sums[passage - from] = handicap;
      }
    hearAll(library, speakers, { stretch, leaders });
    takeLeaders(library, from, leaders);
  }
  return leaders;
}

/** The voices with the highest bounds first. */
function inOrder({ inverted: { start } }: Statistics, voices: readonly Voice[]): Speaker[] {
  let open = 0;
  let rest = 0;
  return [...voices]
    .sort((a, b) => b.bound - a.bound)
    .reverse()
    .map(({ postings, bound }) => {
      const speaker = { postings, bound, open: open * SLACK, rest, next: new Int32Array(postings.length) };
      open += bound;
      postings.forEach(({ term }, list) => {
        speaker.next[list] = start[term] as number;
        rest += (start[term + 1] as number) - (start[term] as number);
      });
      return speaker;
    })
    .reverse();
}

/** Adds up what all voices say of the passages of a stretch, but for those that cannot be among the best. */
function hearAll(
  library: Statistics,
  speakers: readonly Speaker[],
  { stretch, leaders }: { readonly stretch: Stretch; readonly leaders: Leaders },
): void {
  const { scoreboard, size } = library;
  const share = (stretch.end - stretch.from) / size;
  const needed = leastNeeded(leaders);
  const limit = leaders.sums.length;
  let decided = false;
  for (const speaker of speakers) {
    if (decided) hearForTouched(library, speaker, stretch);
    else hear(library, speaker, stretch);
    const { open, rest } = speaker;
    // A look at the sums costs as much as a list: it is taken only where the voices still to be heard have more to say.
    if (rest * share <= scoreboard.size) continue;
    const least = needed === 0 && scoreboard.size > limit ? nthHighest(scoreboard, limit) : needed;
    if (!decided && least <= open) continue;
    decided = true;
    keepAtLeast(scoreboard, least - open);
  }
}

/** Adds what a voice says of every passage of a stretch. */
function hear(library: Statistics, { postings, next }: Speaker, { from, end }: Stretch): void {
  const { inverted, impacts, scoreboard } = library;
  const { start, passage: passages, count, norm } = inverted;
  const { halfway } = impacts;
  const { sums, touched, voice } = scoreboard;
  const mark = nextVoice(scoreboard);
  let size = scoreboard.size;
  for (let list = 0; list < postings.length; list++) {
    const { term, saturated, shared, flat } = postings[list] as Postings;
    const first = seek(passages, from, { at: next[list] as number, end: start[term + 1] as number });
    const last = start[term + 1] as number;
    let i = first;
    for (; i < last; i++) {
      const passage = passages[i] as number;
      if (passage >= end) break;
      const at = passage - from;
      if (voice[at] === mark) continue;
      voice[at] = mark;
      const value =
        saturated === 0
          ? flat
          : saturated * saturation(count[i] as number, halfway[passage] as number) +
            shared * share(count[i] as number, norm[passage] as number);
      const sum = sums[at] as number;
      if (sum === NO_SUM) touched[size++] = at;
      sums[at] = sum === NO_SUM ? value : sum + value;
    }
    next[list] = i;
    scoreboard.postings += i - first;
  }
  scoreboard.size = size;
}

/** Adds what a voice says of those passages of a stretch that have a sum already. */
function hearForTouched(library: Statistics, { postings, next }: Speaker, { from, end }: Stretch): void {
  const { inverted, scoreboard } = library;
  const { start, passage: passages } = inverted;
  const { sums, touched, voice, size } = scoreboard;
  const mark = nextVoice(scoreboard);
  const add = (at: number, list: Postings, posting: number): void => {
    voice[at] = mark;
    sums[at] = (sums[at] as number) + worth(library, list, posting);
  };
  postings.forEach((list, number) => {
    const last = start[list.term + 1] as number;
    const first = seek(passages, from, { at: next[number] as number, end: last });
    next[number] = first;
    const inStretch = ((last - (start[list.term] as number)) * (end - from)) / library.size;
    scoreboard.postings += Math.min(inStretch, size * SEARCH_COST);
    if (inStretch < size * SEARCH_COST)
      for (let i = first; i < last && (passages[i] as number) < end; i++) {
        const at = (passages[i] as number) - from;
        if (sums[at] !== NO_SUM && voice[at] !== mark) add(at, list, i);
      }
    else
      for (let t = 0; t < size; t++) {
        const at = touched[t] as number;
        if (voice[at] === mark) continue;
        const i = lowerBound(passages, from + at, first, Math.min(last, first + end - from));
        if (i < last && passages[i] === from + at) add(at, list, i);
      }
  });
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

/** Takes those of a stretch in that are among the best so far, and wipes the board. */
function takeLeaders({ scoreboard }: Statistics, from: number, leaders: Leaders): void {
  const { sums, touched, size } = scoreboard;
  for (let t = 0; t < size; t++) {
    const at = touched[t] as number;
    const sum = sums[at] as number;
    if (sum >= leastNeeded(leaders)) enter(leaders, from + at, sum);
    sums[at] = NO_SUM;
  }
  scoreboard.size = 0;
}
