import { mean, shareOf } from './metrics.ts';
import type { Outcome } from './riskCoverage.ts';

/** The outcomes whose confidence lies in `[from, to)`, or in `[0.9, 1]`. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  /** The share of them whose best passage is right. */
  readonly right: number;
}

const BINS = 10;

/** What the confidence promised and what was kept, in ten bins of equal width; bins without outcomes are left out. */
export function reliability(outcomes: readonly Outcome[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = outcomes.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: inside.length,
      meanConfidence: mean(inside.map(({ confidence }) => confidence)) ?? 0,
      right: shareOf(inside, ({ right }) => right) ?? 0,
    };
  }).filter(({ count }) => count > 0);
}

/**
 * Expected calibration error: the mean distance between confidence and share of right answers over the bins, weighted by
 * their counts (Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, equation 3).
 */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number | undefined {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  return bins.reduce(
    (sum, { count, meanConfidence, right }) => sum + (count / total) * Math.abs(meanConfidence - right),
    0,
  );
}
