import { setTimeout as sleep } from 'node:timers/promises';
import { type Backoff, waitAfter } from './backoff.ts';
import { isDoneAlready, isPassing, mayHaveArrived } from './failures.ts';

/** How long a request is worth repeating, and whether it may be repeated when nobody knows if it arrived. */
export interface Sending {
  /** In ms, from the first try. */
  readonly within: number;
  /** Whether Discord takes the same request, come twice, for one. */
  readonly repeatable: boolean;
}

const MINUTE = 60_000;

/** The first answer to an interaction: it is worth something for 3 s, and Discord refuses a second one. */
export const FIRST_ANSWER: Sending = { within: 3000, repeatable: true };

/** A change of an answer that is there, by the interaction's token, which lives 15 minutes. */
export const CHANGE: Sending = { within: 14 * MINUTE, repeatable: true };

/** A further answer by the interaction's token. It has no nonce: one that may have arrived is not sent again. */
export const FURTHER_ANSWER: Sending = { within: 14 * MINUTE, repeatable: false };

/** A message with a nonce, which Discord remembers for “a few minutes”. */
export const MESSAGE: Sending = { within: 2 * MINUTE, repeatable: true };

const BACKOFF: Backoff = { first: 250, most: 30_000 };

/**
 * Sends something to Discord, again after growing waits as long as the failure is one that passes: a server's error, a dropped
 * connection, no network. Resolves with `undefined` when a try whose answer was lost turns out to have arrived.
 */
export async function surely<T>(
  send: () => Promise<T>,
  { within, repeatable }: Sending,
): Promise<T | undefined> {
  const deadline = Date.now() + within;
  let perhapsArrived = false;
  for (let failed = 1; ; failed += 1) {
    try {
      return await send();
    } catch (error) {
      if (perhapsArrived && isDoneAlready(error)) return undefined;
      const wait = waitAfter(failed, BACKOFF);
      const again = isPassing(error) && (repeatable || !mayHaveArrived(error));
      if (!again || Date.now() + wait > deadline) throw error;
      perhapsArrived ||= mayHaveArrived(error);
      await sleep(wait);
    }
  }
}
