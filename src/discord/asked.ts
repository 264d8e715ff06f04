import type { Interaction, Message } from 'discord.js';
import { ask, type Exchange } from '../app/ask.ts';
import { type Outcome, outcomeOf, type Surface, type Watch } from '../app/watch.ts';
import type { Log } from '../log.ts';
import type { Library } from '../retrieval/library.ts';

/** One event, followed from its arrival, so that what became of a question in it can be told. */
export interface Asked {
  /** Answers a question, and takes note of how. */
  ask(question: string): Exchange;
  /** Tells those who watch how the question ended, if there was one. */
  ended(): void;
  /** Tells them that answering failed. */
  failed(): void;
}

/** Begins to follow an event. Of the question itself nothing is told. */
export function follow(
  source: Interaction | Message,
  { library, watch, log }: { readonly library: () => Library; readonly watch: Watch; readonly log: Log },
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
    ask: (question) => {
      const exchange = ask(library(), question);
      outcome = outcomeOf(exchange.answer);
      return exchange;
    },
    ended: () => {
      if (outcome) tell(outcome);
    },
    failed: () => tell('failed'),
  };
}

function surfaceOf(source: Interaction | Message): Surface {
  if (!('isRepliable' in source)) return 'message';
  return source.isMessageComponent() ? 'component' : 'command';
}
