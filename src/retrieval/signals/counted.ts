import type { Question } from '../question.ts';
import type { Sight, Signal } from './signal.ts';

/** 1 when *how many boats* meets a number of boats: a number just before what is counted. */
export const counted: Signal = Object.assign(({ span }: Sight) => span.counted, {
  isAsked: (question: Question) => question.counted >= 0,
});
