import type { Probe } from './probe.ts';

/** What a stretch of text, a sentence or a whole passage, has of a question. Lists are by the place of the question's terms. */
export interface Span {
  /** 0: the term is missing; 1: it is there in another form; 2: the very word is there. */
  readonly hits: number[];
  /** How strongly something stands for the term, 0 to 1, at `place * RELATIONS.length + relation`. Shared by all spans without any. */
  related: readonly number[];
  /** Whether anything stands for any term. */
  isRelated: boolean;
  /** The sum of the worths of the question's neighbouring terms that are neighbours here. */
  pairs: number;
  /** How many neighbouring words of the question are neighbours here, stop words included. */
  grams: number;
  /** How many of those follow one another directly, at most: one less than the words of the longest run. */
  run: number;
  /** Which of the question's telling words are here: bits of `Probe.telling`. */
  told: number;
  /** 1 where a number stands just before what the question counts, else 0. */
  counted: number;
  /** The cues of the words that the question does not have itself: bits of `CUE`. */
  cues: number;
  /** In words. */
  length: number;
  /** How many sentences of the passage stand before it. */
  place: number;
}

/** A span that has nothing of a question. */
export function blankSpan({ noHits, noRelated }: Probe): Span {
  return {
    hits: noHits.slice(),
    related: noRelated,
    isRelated: false,
    pairs: 0,
    grams: 0,
    run: 0,
    told: 0,
    counted: 0,
    cues: 0,
    length: 0,
    place: 0,
  };
}

/** Makes a span blank again. */
export function wipe(span: Span, { noRelated }: Probe): void {
  const { hits } = span;
  for (let place = 0; place < hits.length; place++) hits[place] = 0;
  span.related = noRelated;
  span.isRelated = false;
  span.pairs = 0;
  span.grams = 0;
  span.run = 0;
  span.told = 0;
  span.counted = 0;
}

/** Marks that something stands so strongly for a term, in a way that is told by the slot. */
export function relate(span: Span, slot: number, strength: number): void {
  const related = span.isRelated ? (span.related as number[]) : span.related.slice();
  if ((related[slot] as number) < strength) related[slot] = strength;
  span.related = related;
  span.isRelated = true;
}

/** Adds what a sentence has to what its passage has, but for terms and neighbours, which are marked in both at once. */
export function addSentence(whole: Span, { length, cues, grams, run, told, counted }: Span): void {
  whole.length += length;
  whole.cues |= cues;
  whole.grams = Math.max(whole.grams, grams);
  whole.run = Math.max(whole.run, run);
  whole.told |= told;
  whole.counted |= counted;
}
