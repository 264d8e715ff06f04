import { grown } from './grown.ts';
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

/** Statistics of before, and the terms whose postings have changed since. */
interface Earlier {
  readonly before: { readonly inverted: InvertedIndex; readonly impacts: Impacts };
  readonly changed: readonly number[];
}

/**
 * Weighs the postings of an index. What is the most is reckoned as if passages were a little longer in the mean, so that it holds while an
 * edit moves the mean a little, and is looked for anew among the changed terms alone.
 */
export function weighPostings(inverted: InvertedIndex, earlier?: Earlier): Impacts {
  const { start, length, meanLength, norm } = inverted;
  const terms = start.length - 1;
  const mean = roundedUp(meanLength);
  const known = earlier && roundedUp(earlier.before.inverted.meanLength) === mean ? earlier : undefined;
  const most = {
    mostSaturation: grown<Float32Array>(new Float32Array(terms), known?.before.impacts.mostSaturation),
    mostShare: grown<Float32Array>(new Float32Array(terms), known?.before.impacts.mostShare),
  };
  if (known) for (const term of known.changed) findMost(inverted, most, { term, mean });
  else for (let term = 0; term < terms; term++) findMost(inverted, most, { term, mean });
  const single = new Float32Array(2 * length.length);
  for (let passage = 0; passage < length.length; passage++) {
    single[2 * passage] = saturatedOnce(length[passage] as number, meanLength);
    single[2 * passage + 1] = 1 / (norm[passage] as number);
  }
  return { single, ...most };
}

// Each step is 4% higher than the one before.
const STEPS_TO_DOUBLE = 16;

function roundedUp(mean: number): number {
  return 2 ** (Math.ceil(STEPS_TO_DOUBLE * Math.log2(mean || 1)) / STEPS_TO_DOUBLE);
}

/** The saturation of a term that a passage of this length has once, at a mean length. */
function saturatedOnce(length: number, mean: number): number {
  return (K1 + 1) / (1 + K1 * (1 - B + (B * length) / (mean || 1)));
}

function findMost(
  { start, passage, count, length, norm }: InvertedIndex,
  { mostSaturation, mostShare }: Pick<Impacts, 'mostSaturation' | 'mostShare'>,
  { term, mean }: { readonly term: number; readonly mean: number },
): void {
  let saturated = 0;
  let shared = 0;
  const end = start[term + 1] as number;
  for (let i = start[term] as number; i < end; i++) {
    const at = passage[i] as number;
    const times = count[i] as number;
    saturated = Math.max(saturated, saturation(times, saturatedOnce(length[at] as number, mean)));
    shared = Math.max(shared, share(times, 1 / (norm[at] as number)));
  }
  mostSaturation[term] = ROUND_UP * saturated;
  mostShare[term] = ROUND_UP * shared;
}
