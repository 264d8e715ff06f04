import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { askGateway } from '../discord/askGateway.ts';
import { FootnoteError } from '../errors.ts';
import { createLog } from '../log.ts';
import { openStore } from '../store/openStore.ts';
import { startFleet } from './fleet.ts';
import type { Terminal } from './terminal.ts';

/** A little more than a shard takes to end, and than Discord wants between two groups of new sessions. In ms. */
const STOP_PATIENCE = 14_000;
const BETWEEN_GROUPS = 5500;

/**
 * Runs the bot as one process for each shard, of which any that dies is started again, until it is told to end.
 * @throws FootnoteError when one of them failed for a reason that only the operator can mend; its own line has told it.
 */
export async function runShards(
  terminal: Terminal,
  config: Config & { readonly token: string },
  processes: number | 'auto',
): Promise<void> {
  const log = createLog(config.logLevel, { stream: terminal.stderr, color: config.color });
  // The tables are brought up to date here, before several processes would want to at once.
  await (await openStore(config)).close();
  const advice = await askGateway(config, log);
  const count = processes === 'auto' ? advice.shards : processes;
  log.info({ shards: count }, 'Starting a process for each shard');
  const fleet = startFleet({
    script: process.argv[1] ?? '',
    args: process.argv.slice(2),
    envOf: (shard) => environmentOf(terminal.env, { shard, count, http: config.http }),
    count,
    atOnce: advice.atOnce,
    pause: BETWEEN_GROUPS,
    log,
  });
  const stop = async (): Promise<void> => {
    await Promise.race([fleet.stop(), sleep(STOP_PATIENCE)]);
    process.exit();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  const reason = await fleet.failed;
  await Promise.race([fleet.stop(), sleep(STOP_PATIENCE, undefined, { ref: false })]);
  throw new FootnoteError('SHARD_FAILED', `A shard cannot run (${reason}): its own line says why.`);
}

interface Place {
  readonly shard: number;
  readonly count: number;
  readonly http: Config['http'];
}

/** The environment of one shard's process. Each listens on an HTTP port of its own. */
function environmentOf(env: Terminal['env'], { shard, count, http }: Place): NodeJS.ProcessEnv {
  const port = http === undefined ? {} : { HTTP_PORT: String(http.port + shard) };
  return { ...env, ...port, SHARDS: '', SHARD_LIST: String(shard), SHARD_COUNT: String(count) };
}
