import { saturation, share } from './impacts.ts';
import { lowerBound } from './lowerBound.ts';
import { NO_SUM, nextVoice } from './scoreboard.ts';
import type { Statistics } from './statistics.ts';
import type { Postings, Speaker } from './voices.ts';

// Finding one passage in a list takes as long as going through so many postings.
const SEARCH_COST = 12;

/** Some passages that follow one another, `[from, end)`. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
}

/** Adds what a voice says of every passage of a stretch. */
export function hear(library: Statistics, { postings, next }: Speaker, { from, end }: Stretch): void {
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
export function hearForTouched(
  library: Statistics,
  { postings, next }: Speaker,
  { from, end }: Stretch,
): void {
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
    if (inStretch < size * SEARCH_COST) {
      let i = first;
      for (; i < last && (passages[i] as number) < end; i++) {
        const at = (passages[i] as number) - from;
        if (sums[at] !== NO_SUM && voice[at] !== mark) add(at, list, i);
      }
      scoreboard.postings += i - first;
    } else {
      scoreboard.postings += size * SEARCH_COST;
      for (let t = 0; t < size; t++) {
        const at = touched[t] as number;
        if (voice[at] === mark) continue;
        const i = lowerBound(passages, from + at, first, Math.min(last, first + end - from));
        if (i < last && passages[i] === from + at) add(at, list, i);
      }
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
