import type { Report } from '../evaluate/evaluate.ts';
import type { Figures } from '../evaluate/figures.ts';
import type { Miss } from '../evaluate/miss.ts';
import type { Unmet } from '../evaluate/requirements.ts';
import { table } from './table.ts';

const ROWS: readonly (readonly [string, keyof Figures])[] = [
  ['right first', 'successAt1'],
  ['right in the first three', 'successAt3'],
  ['mean reciprocal rank', 'meanReciprocalRank'],
  ['answered', 'answered'],
  ['answered and right', 'right'],
  ['answer in the highlight', 'highlight'],
  ['false answers', 'falseAnswers'],
];

/** The report as text tables. */
export function renderReport(report: Report): string {
  const { all, riskCoverage, reliability, misses } = report;
  const { questions, answerable, choices } = all;
  const head = `${questions} questions: ${answerable} that the articles answer, ${questions - answerable} that they do not. ${choices} answered with a choice.`;
  return [
    head,
    renderFigures(report),
    table([
      ['if only the surest are answered', ...riskCoverage.points.map(({ coverage }) => percent(coverage))],
      ['share of wrong answers', ...riskCoverage.points.map(({ risk }) => percent(risk))],
    ]).concat(`\narea under risk–coverage: ${decimal(riskCoverage.area)}`),
    table([
      ['confidence', 'questions', 'mean', 'right'],
      ...reliability.bins.map(({ from, to, count, meanConfidence, right }) => [
        `${from.toFixed(1)} – ${to.toFixed(1)}`,
        String(count),
        decimal(meanConfidence),
        decimal(right),
      ]),
    ]).concat(`\nexpected calibration error: ${decimal(reliability.expectedCalibrationError)}`),
    misses.length === 0 ? 'No misses.' : `Misses: ${misses.length}`,
    ...misses.map(renderMiss),
  ].join('\n\n');
}

/** One line that names a requirement and what was found instead. */
export function renderUnmet({ name, bound, required, found }: Unmet): string {
  const got = found === undefined ? 'no question measures it' : `it is ${found.toFixed(3)}`;
  return `The requirement "${name}" is not met: ${bound} ${required} is required, ${got}.`;
}

function renderFigures({ all, byKind }: Report): string {
  const columns: (Figures & { kind: string })[] = [{ kind: 'all', ...all }, ...byKind];
  return table([
    ['', ...columns.map(({ kind }) => kind)],
    ['questions', ...columns.map(({ questions }) => String(questions))],
    ...ROWS.map(([label, key]) => [
      label,
      ...columns.map((column) =>
        key === 'meanReciprocalRank' ? decimal(column[key]) : percent(column[key]),
      ),
    ]),
  ]);
}

function renderMiss(miss: Miss): string {
  const { line, question, kind, reason, confidence, first, expected, unknownWords, signals, cues } = miss;
  const lines = [
    `line ${line}: ${question}`,
    `${reason}${kind === undefined ? '' : ` · ${kind}`} · confidence ${decimal(confidence)}`,
  ];
  if (expected)
    lines.push(`expected ${expected.passageId}, ${expected.rank ? `rank ${expected.rank}` : 'not found'}`);
  if (first) lines.push(`first ${first.passageId}, by ${first.words.join(', ') || 'no word'}`);
  if (signals.length > 0) {
    const gaps = signals.map(({ signal, level, difference }) => `${signal} (${level}) ${signed(difference)}`);
    lines.push(`first before expected by ${gaps.join(', ')}`);
  }
  if (cues.length > 0) {
    lines.push(`confidence from ${cues.map(({ cue, effect }) => `${cue} ${signed(effect)}`).join(', ')}`);
  }
  if (unknownWords.length > 0) lines.push(`the articles never use ${unknownWords.join(', ')}`);
  return lines.join('\n  ');
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(100 * share).toFixed(share === 0 || share === 1 ? 0 : 1)} %`;
}

function decimal(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
