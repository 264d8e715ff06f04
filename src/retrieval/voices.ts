import type { InvertedIndex } from './invertedIndex.ts';

/** The postings of a term, and what one is worth: `saturated` times its saturation, `shared` times its share, and `flat`. */
export interface Postings {
  readonly term: number;
  readonly saturated: number;
  readonly shared: number;
  readonly flat: number;
}

/**
 * What speaks for passages on behalf of one term of a question: the term's own postings, or those of its relatives. Of several of one
 * passage only the first counts, and none is worth more than those before it.
 */
export interface Voice {
  readonly postings: readonly Postings[];
  /** No passage gets more. */
  readonly bound: number;
}

/** A voice when it is its turn. */
export interface Speaker extends Voice {
  /** The most that all after it could say together. */
  readonly open: number;
  /** How many postings those have. */
  readonly rest: number;
  /** Of each list the first posting that may be in the stretch at hand. */
  readonly next: number[];
}

/** The voices in the order in which they are heard: those with the highest bounds first. */
export function inTurn({ start }: InvertedIndex, voices: readonly Voice[]): Speaker[] {
  const speakers = voices
    .map(({ postings, bound }) => ({
      postings,
      bound,
      open: 0,
      rest: 0,
      next: postings.map(({ term }) => start[term] as number),
    }))
    .sort((a, b) => b.bound - a.bound);
  let open = 0;
  let rest = 0;
  for (let turn = speakers.length - 1; turn >= 0; turn--) {
    const speaker = speakers[turn] as (typeof speakers)[number];
    speaker.open = open;
    speaker.rest = rest;
    open += speaker.bound;
    for (const { term } of speaker.postings) rest += (start[term + 1] as number) - (start[term] as number);
  }
  return speakers;
}
