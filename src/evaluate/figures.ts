import type { Judgement } from './judge.ts';
import { meanReciprocalRank, shareOf, successAt } from './metrics.ts';

/** What was measured on some questions. Shares lie between 0 and 1, and are `undefined` where no question measures them. */
export interface Figures {
  readonly questions: number;
  /** How many of them the articles answer. */
  readonly answerable: number;
  /** Of the answerable: a right passage stands first, whether or not it was given. */
  readonly successAt1: number | undefined;
  /** Of the answerable: a right passage stands among the first three. */
  readonly successAt3: number | undefined;
  /** Of the answerable: the mean reciprocal rank, among ten passages. */
  readonly meanReciprocalRank: number | undefined;
  /** Of the answerable: a passage or a choice was given. */
  readonly answered: number | undefined;
  /** Of the answerable: a passage or a choice was given, and what stood first in it is right. */
  readonly right: number | undefined;
  /** Of the answerable with a quotation: the right passage stands first and its highlight overlaps the quotation. */
  readonly highlight: number | undefined;
  /** Of the unanswerable: a passage or a choice was given all the same. */
  readonly falseAnswers: number | undefined;
  /** How many questions were answered with a choice of passages. */
  readonly choices: number;
}

/** The figures of a kind of question. */
export interface KindFigures extends Figures {
  readonly kind: string;
}

/** Measures judged questions. */
export function figures(judged: readonly Judgement[]): Figures {
  const answerable = judged.filter((one) => one.answerable);
  const unanswerable = judged.filter((one) => !one.answerable);
  const ranks = answerable.map(({ rank }) => rank);
  return {
    questions: judged.length,
    answerable: answerable.length,
    successAt1: successAt(1, ranks),
    successAt3: successAt(3, ranks),
    meanReciprocalRank: meanReciprocalRank(ranks),
    answered: shareOf(answerable, ({ answered }) => answered),
    right: shareOf(answerable, ({ answered, right }) => answered && right),
    highlight: shareOf(
      answerable.filter(({ highlighted }) => highlighted !== undefined),
      ({ highlighted }) => highlighted === true,
    ),
    falseAnswers: shareOf(unanswerable, ({ answered }) => answered),
    choices: judged.filter(({ answer }) => answer.kind === 'choice').length,
  };
}

/** The figures by kind, in the order in which the kinds first appear; questions without a kind are in none. */
export function figuresByKind(judged: readonly Judgement[]): KindFigures[] {
  const kinds = new Set(judged.flatMap(({ asked }) => asked.kind ?? []));
  return [...kinds].map((kind) => ({ kind, ...figures(judged.filter(({ asked }) => asked.kind === kind)) }));
}
