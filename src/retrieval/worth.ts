// BM25's constants at their usual values: S. Robertson and H. Zaragoza, "The probabilistic relevance framework", 2009.
const K1 = 1.2;
const B = 0.75;

// Each step is 4.4% higher than the one before.
const STEPS_TO_DOUBLE = 16;

/**
 * A mean length by which passages can be weighed: the nearest of steps, so that it stays the same while edits move the true mean a little,
 * and what stands in other passages keeps its worth.
 */
export function steadyMean(mean: number): number {
  return 2 ** (Math.round(STEPS_TO_DOUBLE * Math.log2(mean || 1)) / STEPS_TO_DOUBLE);
}

/** What is added to a term's frequency below the line of BM25's fraction: the more, the longer a passage of so many terms is. */
export function damping(length: number, mean: number): number {
  return K1 * (1 - B + (B * length) / mean);
}

const MOST = 2 ** 16 - 1;

/** What one step of a `saturation` is worth. */
export const SATURATION_STEP = (K1 + 1) / MOST;
/** What one step of a `share` is worth. */
export const SHARE_STEP = 1 / MOST;

/** BM25's term frequency, which is 0 to K1 + 1, in steps from 0 to 65,535: none of two bytes is left unused. */
export function saturation(count: number, damped: number): number {
  return Math.round((MOST * count) / (count + damped));
}

/** A term's part of a passage's vector, which is 0 to 1, in steps likewise: its log term frequency over the vector's length (lnc). */
export function share(count: number, norm: number): number {
  // Most terms stand there once, and a logarithm takes longer than all else here.
  return Math.round((MOST * (count === 1 ? 1 : 1 + Math.log(count))) / norm);
}
