import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import type { Change } from '../app/store.ts';
import { CHANNEL } from './channel.ts';
import { connectionSettings } from './postgres.ts';

/** Ms between questions whether the server is still there: a connection can be dead without anybody having said so. */
const PULSE = 15_000;
const PULSE_PATIENCE = 5000;

/** Ms between attempts to hear again, growing; while deaf, everything counts as changed as often as that. */
const WAITS = [100, 250, 500, 1000, 2000, 5000];

const announced = z.object({
  what: z.enum(['settings', 'articles', 'anything']),
  guildId: z.string().exactOptional(),
});

/**
 * Hears what other processes announce, on a connection of its own. When that is lost it connects anew, and tells that
 * anything may have changed: what was announced in between was missed. Resolves when it hears for the first time;
 * what it resolves to ends it.
 */
export async function hearAnnouncements(
  url: string,
  tell: (change: Change) => void,
): Promise<() => Promise<void>> {
  const over = new AbortController();
  const missed = (): void => tell({ what: 'anything' });
  let connection = await connect(url, tell);
  const keepHearing = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await connection.lost;
      if (over.signal.aborted) return;
      missed();
      connection = await again(url, { tell, missed, signal: over.signal });
    }
  };
  const hearing = keepHearing().catch(() => undefined);
  return async () => {
    over.abort();
    await connection.end();
    await hearing;
  };
}

interface Hearing {
  /** Resolves when the connection has ended, however it did. */
  readonly lost: Promise<void>;
  end(): Promise<void>;
}

async function connect(url: string, tell: (change: Change) => void): Promise<Hearing> {
  const client = new pg.Client({ ...connectionSettings(url), query_timeout: PULSE_PATIENCE });
  const end = (): Promise<void> => client.end().catch(() => undefined);
  const pulse = setInterval(() => void client.query('select 1').catch(end), PULSE);
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  }).finally(() => clearInterval(pulse));
  client.on('notification', ({ payload }) => {
    const change = read(payload);
    if (change) tell(change);
  });
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  } catch (error) {
    clearInterval(pulse);
    await end();
    throw error;
  }
  return { lost, end };
}

async function again(
  url: string,
  { tell, missed, signal }: { tell: (change: Change) => void; missed: () => void; signal: AbortSignal },
): Promise<Hearing> {
  for (let attempt = 0; ; attempt++) {
    await sleep(WAITS[Math.min(attempt, WAITS.length - 1)], undefined, { signal });
    // Until it hears again nothing that is remembered of the store can be relied on.
    const connection = await connect(url, tell).catch(() => undefined);
    missed();
    if (connection && !signal.aborted) return connection;
    await connection?.end();
  }
}

function read(payload: string | undefined): Change | undefined {
  try {
    return announced.safeParse(JSON.parse(payload ?? '')).data;
  } catch {
    return undefined;
  }
}
