import { parseConfig } from '../config.ts';
import { FootnoteError } from '../errors.ts';
import { openConsole } from './openConsole.ts';
import { openLiveLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

/**
 * `footnote start`: the bot, or the console when there is no token. Settles when the bot has ended, which it does by itself only for
 * a reason to fail.
 */
export async function run(terminal: Terminal, options: KnowledgeOption): Promise<void> {
  const { token, sharding, ...others } = parseConfig(terminal.env);
  const config = { ...others, sharding };
  if (token !== undefined && 'processes' in sharding) {
    const { runShards } = await import('./runShards.ts');
    return runShards(terminal, { ...config, token }, sharding.processes);
  }
  const source = await openLiveLibrary(terminal, config, options);
  if (token === undefined || 'processes' in sharding) return openConsole(terminal, config, source);
  const { runBot } = await import('./runBot.ts');
  try {
    await runBot(terminal, { config: { ...config, token }, shards: sharding }, source);
  } catch (error) {
    tellForGood(error);
    throw error;
  } finally {
    await source.close();
  }
}

/** What passes by itself: to start again is of use. */
const PASSING: readonly string[] = ['DISCORD_UNREACHABLE', 'STORE_UNAVAILABLE'];

/** Tells the process that started this one, if any, that another start would fail like this one. */
function tellForGood(error: unknown): void {
  if (error instanceof FootnoteError && !PASSING.includes(error.code))
    process.send?.({ forGood: error.code });
}
