import { setTimeout } from 'node:timers/promises';
import { parseConfig } from '../config.ts';
import { openConsole } from './openConsole.ts';
import { openLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

/** Milliseconds that answers under way get to be finished when the program is told to end, and a little more. */
const STOP_PATIENCE = 12_000;

/**
 * `footnote start`: the bot, or the console when there is no token. Settles when the bot has ended, which it does by itself only for
 * a reason to fail.
 */
export async function run(terminal: Terminal, options: KnowledgeOption): Promise<void> {
  const { token, ...config } = parseConfig(terminal.env);
  const library = await openLibrary(terminal, config, options);
  if (token === undefined) return openConsole(terminal, config, library);
  const [{ startBot }, { createLog, noteOf }, { openStore }] = await Promise.all([
    import('../discord/bot.ts'),
    import('../log.ts'),
    import('../store/openStore.ts'),
  ]);
  const log = createLog(config.logLevel);
  // What nobody caught: a promise disturbs nothing else, but after an exception the state of the process is anybody's guess.
  process.on('unhandledRejection', (error) =>
    log.error(noteOf(error), 'A defect was met, and the rest goes on'),
  );
  process.on('uncaughtException', (error) => {
    log.error(noteOf(error), 'A defect was met that ends the process');
    process.exit(1);
  });
  const store = await openStore(config);
  const starting = startBot({ config: { ...config, token }, library: () => library, store, log });
  // A signal may come while the bot is still starting: then it stops as soon as it has, or when patience ends.
  const stop = async (): Promise<void> => {
    const stopped = starting
      .then((bot) => bot.stop())
      .finally(() => store.close())
      .catch(() => undefined);
    await Promise.race([stopped, setTimeout(STOP_PATIENCE)]);
    process.exit();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  try {
    const bot = await starting;
    const reason = await bot.failed;
    await bot.stop();
    throw reason;
  } finally {
    await store.close();
  }
}
