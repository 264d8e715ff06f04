import { describe, expect, it } from 'vitest';
import { meanReciprocalRank, shareOf, successAt } from '../../src/evaluate/metrics.ts';
import { expectedCalibrationError, reliability } from '../../src/evaluate/reliability.ts';
import { unmet } from '../../src/evaluate/requirements.ts';
import { areaUnderRiskCoverage, riskAt } from '../../src/evaluate/riskCoverage.ts';

const outcome = (confidence: number, right: boolean) => ({ confidence, right });

describe('the ranking figures', () => {
  const ranks = [1, 2, undefined, 4];

  it.each([
    [1, 1 / 4],
    [3, 2 / 4],
    [4, 3 / 4],
  ])('count a success at %i', (k, expected) => expect(successAt(k, ranks)).toBe(expected));

  it('take the mean of the reciprocal ranks, (1 + 1/2 + 0 + 1/4) / 4', () => {
    expect(meanReciprocalRank(ranks)).toBeCloseTo(1.75 / 4, 12);
  });

  it('are undefined where there is nothing to measure', () => {
    expect([successAt(1, []), meanReciprocalRank([]), shareOf([], () => true)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('risk and coverage', () => {
  // Surest first: right, wrong, right, right. The risks at one to four answers are 0, 1/2, 1/3, 1/4.
  const outcomes = [outcome(0.2, true), outcome(0.9, true), outcome(0.5, true), outcome(0.7, false)];

  it('tell the share of wrong answers among the surest', () => {
    expect(riskAt([0.25, 0.5, 0.7, 1], outcomes).map(({ risk }) => risk)).toEqual([0, 1 / 2, 1 / 3, 1 / 4]);
  });

  it('count seven of ten at 70 %, though 0.7 · 10 is more than 7 in binary', () => {
    const ten = Array.from({ length: 10 }, (_, i) => outcome(1 - i / 10, i !== 7));
    expect(riskAt([0.7], ten)).toEqual([{ coverage: 0.7, risk: 0 }]);
  });

  it('have the mean of the risks as their area', () => {
    expect(areaUnderRiskCoverage(outcomes)).toBeCloseTo((0 + 1 / 2 + 1 / 3 + 1 / 4) / 4, 12);
  });

  it('do not depend on the order of equally sure answers', () => {
    const equal = [outcome(0.5, true), outcome(0.5, false)];
    expect(areaUnderRiskCoverage(equal)).toBe(areaUnderRiskCoverage([...equal].reverse()));
    expect(riskAt([0.5], equal)).toEqual([{ coverage: 0.5, risk: 1 }]);
  });

  it('have no points where there are no outcomes', () => {
    expect(riskAt([1], [])).toEqual([]);
    expect(areaUnderRiskCoverage([])).toBeUndefined();
  });
});

describe('the reliability of the confidence', () => {
  const bins = reliability([
    outcome(0.72, true),
    outcome(0.78, false),
    outcome(1, true),
    outcome(0.95, true),
  ]);

  it('is told by bins of a tenth, the last with 1 in it', () => {
    expect(bins.map(({ from, to, count, right }) => [from, to, count, right])).toEqual([
      [0.7, 0.8, 2, 0.5],
      [0.9, 1, 2, 1],
    ]);
    expect(bins[0]?.meanConfidence).toBeCloseTo(0.75, 12);
  });

  it('has an expected error of half of |0.75 − 0.5| and half of |0.975 − 1|', () => {
    expect(expectedCalibrationError(bins)).toBeCloseTo(0.5 * 0.25 + 0.5 * 0.025, 12);
    expect(expectedCalibrationError([])).toBeUndefined();
  });
});

describe('a requirement', () => {
  const figures = {
    questions: 10,
    answerable: 10,
    successAt1: 0.9,
    successAt3: 0.9,
    meanReciprocalRank: 0.9,
    answered: 0.9,
    right: 0.8,
    highlight: 0.7,
    falseAnswers: undefined,
    choices: 0,
  };

  it.each([
    [{ right: 0.8, answered: 0.9, highlight: 0.7 }, []],
    [{ right: 0.81, answered: 0.95, highlight: 0.1 }, ['right', 'answered']],
    [{ falseAnswers: 1 }, ['falseAnswers']],
  ])('%j is unmet in %j', (require, names) => {
    expect(unmet(require, figures).map(({ name }) => name)).toEqual(names);
  });

  it('on false answers is the most that is allowed', () => {
    expect(unmet({ falseAnswers: 0.1 }, { ...figures, falseAnswers: 0.1 })).toEqual([]);
    expect(unmet({ falseAnswers: 0.1 }, { ...figures, falseAnswers: 0.2 })).toEqual([
      { name: 'falseAnswers', bound: 'at most', required: 0.1, found: 0.2 },
    ]);
  });
});
