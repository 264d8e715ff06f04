import type { InvertedIndex } from './invertedIndex.ts';

// BM25's constants at their usual values: S. Robertson and H. Zaragoza, "The probabilistic relevance framework", 2009.
const K1 = 1.2;
const B = 0.75;

// The nearest number in single precision is off by half of this at most.
const ROUND_UP = 1 + 2 ** -23;

/** What a posting is worth before the question weighs it, and the most that any posting of a term is worth. */
export interface Impacts {
  /** By passage: the count at which BM25's term frequency is half saturated, K1 (1 − B + B length / mean length). */
  readonly halfway: Float64Array;
  /** By term: the highest `saturation` of its postings, rounded up. */
  readonly mostSaturation: Float32Array;
  /** By term: the highest `share` of its postings, rounded up. */
  readonly mostShare: Float32Array;
}

/** BM25's term frequency, 0 to K1 + 1. */
export function saturation(count: number, halfway: number): number {
  return (count * (K1 + 1)) / (count + halfway);
}

/** A term's part of a passage's vector, 0 to 1: its log term frequency over the vector's length (lnc). */
export function share(count: number, norm: number): number {
  return (count === 1 ? 1 : 1 + Math.log(count)) / norm;
}

/** Weighs the postings of an index. */
export function weighPostings({ start, passage, count, length, meanLength, norm }: InvertedIndex): Impacts {
  const halfway = Float64Array.from(length, (one) => K1 * (1 - B + (B * one) / (meanLength || 1)));
  const mostSaturation = new Float32Array(start.length - 1);
  const mostShare = new Float32Array(start.length - 1);
  for (let term = 0; term + 1 < start.length; term++) {
    // Most passages have a term once, and among those the shortest is worth most.
    let leastHalfway = Number.POSITIVE_INFINITY;
    let leastNorm = Number.POSITIVE_INFINITY;
    let saturated = 0;
    let shared = 0;
    const end = start[term + 1] as number;
    for (let i = start[term] as number; i < end; i++) {
      const at = passage[i] as number;
      const times = count[i] as number;
      if (times === 1) {
        leastHalfway = Math.min(leastHalfway, halfway[at] as number);
        leastNorm = Math.min(leastNorm, norm[at] as number);
        continue;
      }
      saturated = Math.max(saturated, saturation(times, halfway[at] as number));
      shared = Math.max(shared, share(times, norm[at] as number));
    }
    mostSaturation[term] = ROUND_UP * Math.max(saturated, saturation(1, leastHalfway));
    mostShare[term] = ROUND_UP * Math.max(shared, share(1, leastNorm));
  }
  return { halfway, mostSaturation, mostShare };
}
