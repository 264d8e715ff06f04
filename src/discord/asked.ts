import type { Interaction, Message, PartialMessage } from 'discord.js';
import type { Answer } from '../answer/answer.ts';
import { type Outcome, outcomeOf, type Surface, type Watch } from '../app/watch.ts';
import type { Log } from '../log.ts';

/** One event, followed from its arrival, so that what became of a question in it can be told. */
export interface Asked {
  /** Takes note of how a question was answered. */
  answered(answer: Answer): void;
  /** Tells those who watch how the question ended, if there was one. */
  ended(): void;
  /** Tells them that answering failed. */
  failed(): void;
}

/** Begins to follow an event. Of the question itself nothing is told. */
export function follow(
  source: Interaction | Message | PartialMessage,
  { watch, log }: { readonly watch: Watch; readonly log: Log },
): Asked {
  const began = performance.now();
  const surface = surfaceOf(source);
  let outcome: Outcome | undefined;
  const tell = (how: Outcome): void => {
    const ms = performance.now() - began;
    watch.asked({ surface, outcome: how, seconds: ms / 1000 });
    log.info({ request: source.id, surface, outcome: how, ms: Math.round(ms) }, 'A question was answered');
  };
  return {
    answered: (answer) => {
      outcome = outcomeOf(answer);
    },
    ended: () => {
      if (outcome) tell(outcome);
    },
    failed: () => tell('failed'),
  };
}

function surfaceOf(source: Interaction | Message | PartialMessage): Surface {
  if (!('isRepliable' in source)) return 'message';
  return source.isMessageComponent() ? 'component' : 'command';
}
