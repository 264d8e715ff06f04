import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderReport } from '../../src/console/evaluation.ts';
import { showProgress } from '../../src/console/evaluationProgress.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/evaluate/evaluation.ts';
import { parseEvaluation } from '../../src/evaluate/parseEvaluation.ts';
import { harbour } from './harbour.ts';

const library = harbour();
const YAML = `questions:
  - question: When was the harbour dug?
    kind: literal
    expect: {quote: dug by hand in 1874}
  - question: When did the lighthouse keeper retire?
    kind: wrong
    expect: {quote: [island of Sunn, forty passengers]}
  - question: Who paid for the granite pier?
    kind: elsewhere in the passage
    expect: {quote: dug by hand in 1874}
  - question: What does a giraffe eat in winter?
    expect: none
  - question: What is Her cottage now?
    kind: wrong
    expect: none
require: {right: 0.9, falseAnswers: 0}
`;

describe('an evaluation', () => {
  const evaluation = parseEvaluation(YAML, library).evaluation as Evaluation;
  const done: number[] = [];
  const report = evaluate(library, evaluation, (count) => done.push(count));

  it('measures the answerable and the others apart', () => {
    expect(report.all).toMatchObject({
      questions: 5,
      answerable: 3,
      successAt1: 2 / 3,
      answered: 1,
      right: 2 / 3,
      highlight: 1 / 3,
      falseAnswers: 1 / 2,
    });
  });

  it('measures each kind', () => {
    expect(report.byKind.map(({ kind, questions, right }) => [kind, questions, right])).toEqual([
      ['literal', 1, 1],
      ['wrong', 2, 0],
      ['elsewhere in the passage', 1, 1],
    ]);
  });

  it('says of each miss what went wrong', () => {
    expect(report.misses.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'other passage first'],
      [8, 'other sentence marked'],
      [13, 'false answer'],
    ]);
    const [other, , invented] = report.misses;
    expect(other?.first).toEqual({ passageId: 'harbour#p4', words: ['lighthouse', 'keeper', 'retire'] });
    expect(other?.expected?.passageId).toBe('harbour#p2');
    expect(invented?.cues.every(({ effect }) => effect > 0)).toBe(true);
  });

  it('names the requirements that are not met', () => {
    expect(report.unmet.map(({ name }) => name)).toEqual(['right', 'falseAnswers']);
  });

  it('tells how far it is, and gives the same report again', () => {
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(evaluate(library, evaluation)).toEqual(report);
  });

  it('reads well in a terminal', () => {
    const text = renderReport(report);
    expect(text).toContain('5 questions: 3 that the articles answer, 2 that they do not.');
    expect(text).toMatch(/^answered and right +66\.7 % +100 % +0 % +100 %$/m);
    expect(text).toMatch(
      /^line 5: When did the lighthouse keeper retire\?\n {2}other passage first · wrong/m,
    );
  });
});

describe('the progress line', () => {
  it('is not shown for a short run, nor outside of a terminal', () => {
    const written: string[] = [];
    const write = (text: string): number => written.push(text);
    for (const isTTY of [true, false]) {
      const progress = showProgress({ isTTY, write }, 2);
      progress(1);
      progress(2);
    }
    expect(written).toEqual([]);
  });

  it('comes after a second, ten times a second at most, and goes at the end', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const written: string[] = [];
    const progress = showProgress({ isTTY: true, write: (text) => written.push(text) }, 100);
    for (let done = 1; done <= 100; done++) {
      vi.advanceTimersByTime(40);
      progress(done);
    }
    expect(written).toHaveLength(26);
    expect(written[0]).toBe(`\r${'#'.repeat(6)}${'.'.repeat(18)} 25 of 100 questions`);
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  afterEach(() => {
    vi.useRealTimers();
  });
});
