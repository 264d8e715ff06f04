import { CUE } from '../cues.ts';
import type { Question } from '../question.ts';
import type { QuestionKind } from '../questionKind.ts';
import type { Sight, Signal } from './signal.ts';

/** 1 when a question after a date meets a span that has one which the question does not. */
export const date: Signal = whenAsked('date', CUE.date);

/** 1 when a question after a year or a length of time meets a year or a unit of time. */
export const time: Signal = Object.assign(
  ({ question, span }: Sight) => (question.asksForTime && (span.cues & CUE.time) !== 0 ? 1 : 0),
  { isAsked: ({ asksForTime }: Question) => asksForTime },
);

/** 1 when *how many* or *how much* meets a number. */
export const quantity: Signal = whenAsked('quantity', CUE.number);

/** 1 for a span with a number, whatever is asked: the fit counts it against those who were asked for none. */
export const number: Signal = ({ span }) => ((span.cues & CUE.number) !== 0 ? 1 : 0);

/** 1 when *who* meets a name. */
export const name: Signal = whenAsked('person', CUE.name);

/** 1 when *where* meets a word for a place. */
export const place: Signal = whenAsked('place', CUE.place);

/** 1 when *why* meets a word such as *because*. */
export const reason: Signal = whenAsked('reason', CUE.reason);

/** Answer types as in E. Hovy, U. Hermjakob and D. Ravichandran, "A question/answer typology", HLT 2002, by surface cues alone. */
function whenAsked(kind: QuestionKind, cue: number): Signal {
  const signal: Signal = ({ question, span }) => (question.kind === kind && (span.cues & cue) !== 0 ? 1 : 0);
  return Object.assign(signal, { isAsked: (question: Question) => question.kind === kind });
}
