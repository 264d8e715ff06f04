import type { Answer } from '../answer/answer.ts';

/** Where a question was asked. */
export type Surface = 'message' | 'command' | 'component';

/** How a question ended for whoever asked it. A courtesy is what needs no article: a greeting, thanks, noise, nothing at all. */
export type Outcome = 'passage' | 'choice' | 'unanswered' | 'courtesy' | 'failed';

/** One question, without a word of it. */
interface Asked {
  readonly surface: Surface;
  readonly outcome: Outcome;
  /** From its arrival until its answer had arrived. */
  readonly seconds: number;
}

/** Port for whoever watches the program at work. */
export interface Watch {
  asked(question: Asked): void;
  /** An operation of the store failed, such as `settings.read`. */
  storeFailed(operation: string): void;
}

/** How an answer counts. */
export function outcomeOf(answer: Answer): Outcome {
  if (answer.kind !== 'fallback') return answer.kind;
  return answer.reason === 'unanswered' ? 'unanswered' : 'courtesy';
}

/** Tells several watches what one is told. */
export function watchTogether(...watches: readonly Watch[]): Watch {
  return {
    asked: (question) => {
      for (const watch of watches) watch.asked(question);
    },
    storeFailed: (operation) => {
      for (const watch of watches) watch.storeFailed(operation);
    },
  };
}
