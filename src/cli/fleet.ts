import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Backoff, waitAfter } from '../discord/backoff.ts';
import type { Log } from '../log.ts';

/** Processes that are kept running, one a number. */
export interface Fleet {
  /** Tells all of them to end, and waits until they have. */
  stop(): Promise<void>;
  /** Resolves with what one of them said when it ended for a reason that starting it again would not mend. */
  readonly failed: Promise<string>;
}

/** What to run, how often, and how patiently. Times are in ms. */
export interface FleetOptions {
  /** A script of Node.js, and its arguments. */
  readonly script: string;
  readonly args: readonly string[];
  readonly envOf: (number: number) => NodeJS.ProcessEnv;
  readonly count: number;
  /** So many are started at once; between these groups is a pause. */
  readonly atOnce: number;
  readonly pause: number;
  readonly log: Log;
  /** The waits before one that died is started again, and how long one must live to have lived well. */
  readonly backoff?: Backoff;
  readonly steady?: number;
}

const BACKOFF: Backoff = { first: 1000, most: 60_000 };
const STEADY = 120_000;

/** Starts processes and keeps each running: one that dies is started again, after a wait that grows while it keeps dying. */
export function startFleet(options: FleetOptions): Fleet {
  const { script, args, envOf, log } = options;
  const running = new Set<ChildProcess>();
  const end = new AbortController();
  let fail: (reason: string) => void = () => undefined;
  const failed = new Promise<string>((resolve) => {
    fail = resolve;
  });
  const begin = (number: number): ChildProcess => {
    const child = fork(script, args, { env: envOf(number), stdio: 'inherit' });
    running.add(child);
    child.on('message', (message) => {
      if (typeof message === 'object' && 'forGood' in message) fail(String(message.forGood));
    });
    child.once('exit', () => running.delete(child));
    return child;
  };
  const { backoff = BACKOFF, steady = STEADY } = options;
  const keep = async (number: number): Promise<void> => {
    for (let deaths = 1; !end.signal.aborted; deaths += 1) {
      const began = Date.now();
      const [code, signal] = await once(begin(number), 'exit');
      if (end.signal.aborted) return;
      if (Date.now() - began >= steady) deaths = 1;
      const againInMs = waitAfter(deaths, backoff);
      log.warn({ shard: number, code: code ?? signal, againInMs }, 'A shard died and is started again');
      await sleep(againInMs, undefined, { signal: end.signal }).catch(() => undefined);
    }
  };
  const kept = launch(options, keep, end.signal);
  const stop = async (): Promise<void> => {
    end.abort();
    for (const child of running) child.kill('SIGTERM');
    await kept;
  };
  return { stop, failed };
}

async function launch(
  { count, atOnce, pause }: FleetOptions,
  keep: (number: number) => Promise<void>,
  ended: AbortSignal,
): Promise<void> {
  const kept: Promise<void>[] = [];
  for (let number = 0; number < count && !ended.aborted; number += 1) {
    if (number > 0 && number % atOnce === 0)
      await sleep(pause, undefined, { signal: ended }).catch(() => undefined);
    if (!ended.aborted) kept.push(keep(number));
  }
  await Promise.all(kept);
}
