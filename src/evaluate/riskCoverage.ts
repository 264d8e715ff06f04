import { mean } from './metrics.ts';

/** One question's confidence, and whether its best passage is right. Of a question without an answer, none is. */
export interface Outcome {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** The share of wrong answers when only the surest questions are answered. */
export interface RiskAtCoverage {
  /** The share of questions answered, 0 to 1. */
  readonly coverage: number;
  /** The share of these that are answered wrongly, 0 to 1. */
  readonly risk: number;
}

/**
 * The risk when the surest ⌈coverage · n⌉ questions are answered (El-Yaniv and Wiener, "On the Foundations of Noise-free
 * Selective Classification", JMLR 11, 2010, section 2). No outcomes, no points.
 */
export function riskAt(coverages: readonly number[], outcomes: readonly Outcome[]): RiskAtCoverage[] {
  const risks = cumulativeRisks(outcomes);
  if (risks.length === 0) return [];
  return coverages.map((coverage) => {
    // 0.7 * 10 is a little over 7 in binary; without the allowance it would count an eighth question.
    const answered = Math.max(1, Math.ceil(coverage * risks.length - 1e-9));
    return { coverage, risk: risks[answered - 1] as number };
  });
}

/**
 * Area under the risk–coverage curve: the mean of the risks at each coverage 1/n … n/n (Geifman, Uziel and El-Yaniv,
 * "Bias-Reduced Uncertainty Estimation for Deep Neural Classifiers", ICLR 2019, equation 2). Less is better.
 */
export function areaUnderRiskCoverage(outcomes: readonly Outcome[]): number | undefined {
  return mean(cumulativeRisks(outcomes));
}

/** The share of wrong ones among the k surest, for k = 1 … n. Of equally sure ones the wrong come first, so that order has no say. */
function cumulativeRisks(outcomes: readonly Outcome[]): number[] {
  const surest = [...outcomes].sort(
    (a, b) => b.confidence - a.confidence || Number(a.right) - Number(b.right),
  );
  let wrong = 0;
  return surest.map(({ right }, i) => {
    if (!right) wrong++;
    return wrong / (i + 1);
  });
}
