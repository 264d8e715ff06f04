import type { QueryTerm, Question } from '../question.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../span.ts';

/** What a signal judges: a span of a passage, read for a question. `span === reading.whole` when it is the whole passage. */
export interface Sight {
  readonly question: Question;
  readonly reading: Reading;
  readonly span: Span;
}

/** How far a span fits a question in one respect. Mostly 0 to 1; what a high value means, the weight's sign says. */
export interface Signal {
  (sight: Sight): number;
  /** Present when the signal is a sum over terms: many such signals can be added up in one go. */
  readonly byTerm?: TermSignal;
  /** Present when the signal is 0 for all other questions: these need not ask it. */
  readonly isAsked?: (question: Question) => boolean;
}

/** A signal that is the sum of what some of the question's terms are worth. */
export interface TermSignal {
  readonly of: TermsCounted;
  readonly worth: (term: QueryTerm, place: number, question: Question) => number;
}

/**
 * Which terms count: those that the span has in any form, those it has to the letter, those it lacks, or those of the latter that
 * stand in the title or the headings above it.
 */
export type TermsCounted = 'had' | 'worded' | 'missing' | 'implied';

/** Makes a signal of what terms are worth. */
export function sumOver(of: TermsCounted, worth: TermSignal['worth']): Signal {
  const signal = ({ question, reading, span }: Sight): number => {
    const { terms } = question;
    let sum = 0;
    for (let place = 0; place < terms.length; place++)
      if (counts(of, span.hits[place] as number, reading.above[place] === true))
        sum += worth(terms[place] as QueryTerm, place, question);
    return sum;
  };
  return Object.assign(signal, { byTerm: { of, worth } });
}

/** Whether a term counts that a span has (2: to the letter, 1: in another form, 0: not at all) and that may stand above it. */
export function counts(of: TermsCounted, hit: number, above: boolean): boolean {
  if (of === 'had') return hit !== 0;
  if (of === 'worded') return hit === 2;
  return hit === 0 && (of === 'missing' || above);
}
