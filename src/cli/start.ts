import { setTimeout } from 'node:timers/promises';
import type { LibrarySource, Reload } from '../app/librarySource.ts';
import { parseConfig } from '../config.ts';
import type { BotOptions } from '../discord/bot.ts';
import type { Log } from '../log.ts';
import { openConsole } from './openConsole.ts';
import { openLiveLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

/** Milliseconds that answers under way get to be finished when the program is told to end, and a little more. */
const STOP_PATIENCE = 12_000;

/**
 * `footnote start`: the bot, or the console when there is no token. Settles when the bot has ended, which it does by itself only for
 * a reason to fail.
 */
export async function run(terminal: Terminal, options: KnowledgeOption): Promise<void> {
  const { token, ...config } = parseConfig(terminal.env);
  const source = await openLiveLibrary(terminal, config, options);
  if (token === undefined) return openConsole(terminal, config, source);
  try {
    await runBot({ ...config, token }, source);
  } finally {
    await source.close();
  }
}

async function runBot(config: BotOptions['config'], source: LibrarySource): Promise<void> {
  const [{ startBot }, { createLog, noteOf }, { openStore }] = await Promise.all([
    import('../discord/bot.ts'),
    import('../log.ts'),
    import('../store/openStore.ts'),
  ]);
  const log = createLog(config.logLevel);
  source.subscribe((reload) => logReload(log, reload));
  // What nobody caught: a promise disturbs nothing else, but after an exception the state of the process is anybody's guess.
  process.on('unhandledRejection', (error) =>
    log.error(noteOf(error), 'A defect was met, and the rest goes on'),
  );
  process.on('uncaughtException', (error) => {
    log.error(noteOf(error), 'A defect was met that ends the process');
    process.exit(1);
  });
  const store = await openStore(config);
  const starting = startBot({ config, library: source.current, store, log });
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

/** Logs what became of a change of the articles. */
function logReload(log: Log, { library, replaced, appeared }: Reload): void {
  for (const { path, line, rule, message } of appeared) log.warn({ path, line, rule }, message);
  if (replaced) log.info({ articles: library.articles.length }, 'Articles read anew');
  else log.warn({ articles: library.articles.length }, 'The articles as they last were go on answering');
}
