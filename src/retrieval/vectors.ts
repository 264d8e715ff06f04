import { stem } from './stem.ts';

/** Utterances as unit vectors of TF-IDF weights, by term and by utterance. */
export interface Vectors {
  /** The terms that they have, numbered. */
  readonly terms: ReadonlyMap<string, number>;
  readonly idf: Float64Array;
  /** The first posting of each term, and the end of the last. */
  readonly start: Int32Array;
  /** The utterance of each posting, and the weight of the term in it. */
  readonly utterance: Int32Array;
  readonly weight: Float64Array;
  /** The numbers of each utterance's terms, all utterances one after the other. */
  readonly numbers: Int32Array;
  /** The first of each utterance's, and the end of the last. */
  readonly numberStart: Int32Array;
}

/** The terms of an utterance. */
export interface TermCounts {
  /** Each once, in the order in which they first stand there. */
  readonly terms: readonly string[];
  /** How often each of them does. */
  readonly counts: readonly number[];
}

const LEAST_IDF = 0.1;

/** The vectors of utterances. */
export function vectorsOf(utterances: readonly TermCounts[]): Vectors {
  const terms = new Map<string, number>();
  const frequency: number[] = [];
  for (const { terms: bag } of utterances)
    for (const term of bag) {
      const id = terms.get(term) ?? terms.size;
      if (id === terms.size) terms.set(term, id);
      frequency[id] = (frequency[id] ?? 0) + 1;
    }
  const idf = Float64Array.from(frequency, (n) => Math.log((utterances.length + 1) / (n + 0.5)));
  const start = new Int32Array(terms.size + 1);
  frequency.forEach((n, id) => {
    start[id + 1] = (start[id] as number) + n;
  });
  const next = start.slice();
  const utterance = new Int32Array(start[terms.size] as number);
  const weight = new Float64Array(utterance.length);
  const numbers = new Int32Array(utterance.length);
  const numberStart = new Int32Array(utterances.length + 1);
  utterances.forEach(({ terms: own, counts }, number) => {
    const from = numberStart[number] as number;
    own.forEach((term, i) => {
      numbers[from + i] = terms.get(term) as number;
    });
    numberStart[number + 1] = from + own.length;
    unitVector(counts, (i) => idf[numbers[from + i] as number] as number).forEach((share, i) => {
      const id = numbers[from + i] as number;
      const at = next[id] as number;
      next[id] = at + 1;
      utterance[at] = number;
      weight[at] = share;
    });
  });
  return { terms, idf, start, utterance, weight, numbers, numberStart };
}

/** How often each term stands among some words. */
export function countTerms(
  words: readonly string[],
  termOf: (word: string) => string = stem,
): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) {
    const term = termOf(word);
    bag.set(term, (bag.get(term) ?? 0) + 1);
  }
  return bag;
}

/** TF-IDF weights, divided by their length, of how often terms are counted and what the idf of each is. */
export function unitVector(counts: readonly number[], idfOf: (place: number) => number): number[] {
  const weights = counts.map((times, i) => (1 + Math.log(times)) * Math.max(LEAST_IDF, idfOf(i)));
  const length = Math.hypot(...weights) || 1;
  return weights.map((weight) => weight / length);
}
