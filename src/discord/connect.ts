import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import { FootnoteError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Connection } from './client.ts';
import { closedForGood, startFailure } from './failures.ts';

/** A connection that is logged in. */
export interface ReadyConnection extends Connection {
  readonly client: Client<true>;
}

/** How long to keep trying to reach Discord. Times are in ms. */
export interface Patience {
  /** The wait before each further try. */
  readonly waits: readonly number[];
  /** How long one try may take until the bot is ready. */
  readonly ready: number;
}

/** Half a minute of tries, so that a router or Discord can restart; then it is for the operator. */
export const PATIENCE: Patience = { waits: [1000, 2000, 4000, 8000, 15_000], ready: 45_000 };

/** Logs in on a new connection; closes it again when that fails. */
export async function connect(
  open: () => Connection,
  token: string,
  patience: Patience,
): Promise<ReadyConnection> {
  const connection = open();
  try {
    await login(connection.client, token, patience.ready);
    return connection as ReadyConnection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/**
 * Tries something again, after growing waits, as long as Discord cannot be reached.
 * @throws FootnoteError `TOKEN_REFUSED`, `INTENT_DISALLOWED` and other refusals at once; `DISCORD_UNREACHABLE` after the last try.
 */
export async function persistently<T>(
  attempt: () => Promise<T>,
  { patience, apiUrl, log }: { readonly patience: Patience; readonly apiUrl: string; readonly log: Log },
): Promise<T> {
  for (const wait of [...patience.waits, undefined]) {
    try {
      return await attempt();
    } catch (error) {
      const failure = startFailure(error, apiUrl);
      const refused = error instanceof FootnoteError || failure.code !== 'DISCORD_UNREACHABLE';
      if (refused || wait === undefined) throw failure;
      log.warn({ againInMs: wait }, failure.message);
      await sleep(wait);
    }
  }
  throw startFailure(undefined, apiUrl);
}

async function login(client: Client, token: string, patience: number): Promise<void> {
  const over = new AbortController();
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
    sleep(patience, undefined, { signal: over.signal }).then(
      () => reject(new Error('it did not get ready in time')),
      () => undefined,
    );
  });
  try {
    await Promise.all([ready, client.login(token)]);
  } finally {
    over.abort();
  }
}
