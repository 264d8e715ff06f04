import type { InvertedIndex } from './invertedIndex.ts';

// BM25's constants at their usual values: S. Robertson and H. Zaragoza, "The probabilistic relevance framework", 2009.
const K1 = 1.2;
const B = 0.75;

// The nearest number in single precision is off by half of this at most.
const ROUND_UP = 1 + 2 ** -23;

/** What a posting is worth before the question weighs it, and the most that any posting of a term is worth. */
export interface Impacts {
  /** By passage two numbers, side by side in the processor's memory: the saturation and the share of a term that it has once. */
  readonly single: Float32Array;
  /** By term: the highest `saturation` of its postings, rounded up. */
  readonly mostSaturation: Float32Array;
  /** By term: the highest `share` of its postings, rounded up. */
  readonly mostShare: Float32Array;
}

/**
 * BM25's term frequency, 0 to K1 + 1.
 *
 * @param single the same for a term that the passage has once
 */
export function saturation(count: number, single: number): number {
  return count === 1 ? single : (count * (K1 + 1)) / (count - 1 + (K1 + 1) / single);
}

/**
 * A term's part of a passage's vector, 0 to 1: its log term frequency over the vector's length (lnc).
 *
 * @param single the same for a term that the passage has once
 */
export function share(count: number, single: number): number {
  return count === 1 ? single : (1 + Math.log(count)) * single;
}

/** Weighs the postings of an index. */
export function weighPostings({ start, passage, count, length, meanLength, norm }: InvertedIndex): Impacts {
  const single = new Float32Array(2 * length.length);
  for (let at = 0; at < length.length; at++) {
    const halfway = K1 * (1 - B + (B * (length[at] as number)) / (meanLength || 1));
    single[2 * at] = (K1 + 1) / (1 + halfway);
    single[2 * at + 1] = 1 / (norm[at] as number);
  }
  const mostSaturation = new Float32Array(start.length - 1);
  const mostShare = new Float32Array(start.length - 1);
  for (let term = 0; term + 1 < start.length; term++) {
    let saturated = 0;
    let shared = 0;
    const end = start[term + 1] as number;
    for (let i = start[term] as number; i < end; i++) {
      const at = 2 * (passage[i] as number);
      const times = count[i] as number;
      saturated = Math.max(saturated, saturation(times, single[at] as number));
      shared = Math.max(shared, share(times, single[at + 1] as number));
    }
    mostSaturation[term] = ROUND_UP * saturated;
    mostShare[term] = ROUND_UP * shared;
  }
  return { single, mostSaturation, mostShare };
}
