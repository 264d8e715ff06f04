import type { Library } from '../retrieval/library.ts';
import type { Evaluation } from './evaluation.ts';
import { type Figures, figures, figuresByKind, type KindFigures } from './figures.ts';
import { judge } from './judge.ts';
import { type Miss, miss } from './miss.ts';
import { expectedCalibrationError, type ReliabilityBin, reliability } from './reliability.ts';
import { type Unmet, unmet } from './requirements.ts';
import { areaUnderRiskCoverage, type RiskAtCoverage, riskAt } from './riskCoverage.ts';

/** How a library does on questions whose answers are known. */
export interface Report {
  readonly all: Figures;
  readonly byKind: readonly KindFigures[];
  /** The share of wrong answers if the bar were set to answer that share of all questions, the surest first. */
  readonly riskCoverage: { readonly points: readonly RiskAtCoverage[]; readonly area: number | undefined };
  /** Whether the confidence keeps what it promises. */
  readonly reliability: {
    readonly bins: readonly ReliabilityBin[];
    readonly expectedCalibrationError: number | undefined;
  };
  /** In the order of the file. */
  readonly misses: readonly Miss[];
  readonly unmet: readonly Unmet[];
}

const COVERAGES = [0.5, 0.7, 0.8, 0.9, 1];

/**
 * Asks every question and reports. Same library and same evaluation, same report. `judged` is told after each question how
 * many are done.
 */
export function evaluate(
  library: Library,
  { cases, require }: Evaluation,
  judged: (done: number) => void = () => {},
): Report {
  const judgements = cases.map((one, i) => {
    const judgement = judge(library, one);
    judged(i + 1);
    return judgement;
  });
  const outcomes = judgements.map(({ answer, right }) => ({ confidence: answer.confidence, right }));
  const bins = reliability(outcomes);
  const all = figures(judgements);
  return {
    all,
    byKind: figuresByKind(judgements),
    riskCoverage: { points: riskAt(COVERAGES, outcomes), area: areaUnderRiskCoverage(outcomes) },
    reliability: { bins, expectedCalibrationError: expectedCalibrationError(bins) },
    misses: judgements.flatMap((judgement) => miss(library, judgement) ?? []),
    unmet: unmet(require, all),
  };
}
