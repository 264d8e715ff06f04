import { setTimeout as sleep } from 'node:timers/promises';
import { SimpleShardingStrategy, WebSocketShardStatus } from 'discord.js';
import type { Log } from '../log.ts';
import { type Backoff, waitAfter } from './backoff.ts';

/** The way a client's shards reach Discord's gateway. */
export interface Gateway {
  readonly strategy: SimpleShardingStrategy;
  /** Takes note that a shard has a session again. */
  connected(shard: number): void;
  /** Keeps every shard from connecting again. A session that is open stays open. */
  rest(): void;
}

/** How patiently a lost gateway is called again. Times are in ms. */
export interface Calling {
  readonly backoff: Backoff;
  /** A session that lasted as long as this was a good one: the next connection is opened without a wait. */
  readonly steady: number;
}

/** From a second to a minute. Sessions shorter than two minutes, all day long, would use up the day's 1000 identifications. */
export const CALLING: Calling = { backoff: { first: 1000, most: 60_000 }, steady: 120_000 };

/** discord.js's manager of connections, whose types it does not pass on. */
type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

interface Shard {
  readonly status: WebSocketShardStatus;
  readonly connection: { addEventListener(event: 'error', listener: () => void): void } | null;
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
}

/**
 * Makes discord.js's own strategy patient. Left alone it calls a gateway that refuses it every half second, for ever, and
 * a frame that it cannot read ends the process.
 */
export function createGateway(manager: Manager, log: Log, calling: Calling): Gateway {
  const strategy = new SimpleShardingStrategy(manager);
  const { shards } = strategy as unknown as { readonly shards: ReadonlyMap<number, Shard> };
  const spawn = strategy.spawn.bind(strategy);
  strategy.spawn = async (ids) => {
    await spawn(ids);
    for (const shard of shards.values()) surviveBadFrames(shard, log);
  };
  const line = createLine(log, calling);
  // A shard asks for its session before it connects, and only then it is idle. So there it is made to wait, and a shard that is
  // destroyed while it connects, which would go on trying, is left without an answer.
  const sessionOf = manager.options.retrieveSessionInfo;
  manager.options.retrieveSessionInfo = async (id) => {
    if (shards.get(id)?.status === WebSocketShardStatus.Idle) await line.wait(id);
    return sessionOf(id);
  };
  const rest = (): void => {
    line.cut();
    // The error of a socket that is closed while it connects would be heard by nobody, and end the process.
    for (const { connection } of shards.values()) connection?.addEventListener('error', () => undefined);
  };
  return { strategy, connected: line.connected, rest };
}

/**
 * discord.js builds an event's objects while it handles the frame, and whatever is thrown there rejects a promise that nobody
 * hears: it ends the process. A frame that Discord (or whoever stands between) mangled is dropped with a line in the log.
 */
function surviveBadFrames(shard: Shard, log: Log): void {
  const onMessage = shard.onMessage.bind(shard);
  shard.onMessage = async (data, isBinary) => {
    try {
      await onMessage(data, isBinary);
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error;
      log.warn({ error: kind }, 'An event from Discord was malformed and dropped');
    }
  };
}

/** The line to Discord, as each shard found it: whoever found it dead has to wait before the next call. */
interface Line {
  wait(shard: number): Promise<void>;
  connected(shard: number): void;
  /** From now on every wait is for ever. */
  cut(): void;
}

function createLine(log: Log, { backoff, steady }: Calling): Line {
  const calls = new Map<number, { tries: number; since: number | undefined }>();
  const end = new AbortController();
  const forEver = new Promise<never>(() => undefined);
  return {
    async wait(shard) {
      if (end.signal.aborted) return forEver;
      const { tries, since } = calls.get(shard) ?? { tries: 0, since: undefined };
      const failed = since !== undefined && Date.now() - since >= steady ? 0 : tries;
      calls.set(shard, { tries: failed + 1, since: undefined });
      if (failed === 0) return;
      const againInMs = waitAfter(failed, backoff);
      log.warn({ shard, againInMs }, 'The connection to Discord was lost and is opened again');
      await sleep(againInMs, undefined, { signal: end.signal }).catch(() => forEver);
    },
    connected(shard) {
      const call = calls.get(shard);
      if (!call) return;
      calls.set(shard, { ...call, since: Date.now() });
      if (call.tries > 1) log.info({ shard, tries: call.tries }, 'Connected to Discord again');
    },
    cut: () => end.abort(),
  };
}
