import { setTimeout } from 'node:timers/promises';
import type { LibrarySource, Reload } from '../app/librarySource.ts';
import { prepareOffers } from '../app/offers.ts';
import type { Store } from '../app/store.ts';
import type { Check, Vitals } from '../app/vitals.ts';
import type { Config } from '../config.ts';
import { type Bot, startBot } from '../discord/bot.ts';
import type { WatchedLibrary } from '../files/watchLibrary.ts';
import { createLog, type Log, noteOf } from '../log.ts';
import type { Shards } from '../sharding.ts';
import { openStore } from '../store/openStore.ts';
import { gatewayCheck, libraryCheck, storeCheck } from '../watch/checks.ts';
import type { OpenWatch } from '../watch/openWatch.ts';
import { keepIndex } from './keepIndex.ts';
import { indexFileOf } from './openLibrary.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds that answers under way get to be finished when the program is told to end, and a little more. */
const STOP_PATIENCE = 12_000;

type BotConfig = Config & { readonly token: string };

/** Runs the bot until it is told to end, which ends the process, or has a reason to fail, which is thrown. */
export async function runBot(
  terminal: Terminal,
  { config, shards }: { readonly config: BotConfig; readonly shards: Shards },
  source: WatchedLibrary,
): Promise<void> {
  const log = createLog(config.logLevel, { stream: terminal.stderr, color: config.color });
  surviveDefects(log);
  source.subscribe((reload) => logReload(log, reload));
  const store = await openStore(config);
  let vitals: () => Vitals = () => ({ servers: 0, shards: [] });
  const checks = [storeCheck(() => store.check())];
  const watched = { library: source.current, vitals: () => vitals(), checks };
  const watching = await beginWatch(config, store, watched).catch(async (error) => {
    await store.close();
    throw error;
  });
  const starting = startBot({
    config,
    shards,
    library: source.current,
    log,
    checks,
    store: watching?.store ?? store,
    ...(watching && { watch: watching.watch }),
    follow: (current) => {
      vitals = current;
    },
  });
  const close = async (): Promise<void> => {
    await watching?.close();
    await store.close();
  };
  endWhenTold(starting, close);
  try {
    const bot = await starting;
    // Of several processes with the same articles one keeps the file.
    if (shards.list.includes(0)) await keepIndex(source, indexFileOf(config), log);
    followOffers(source);
    const reason = await bot.failed;
    await bot.stop();
    throw reason;
  } finally {
    await close();
  }
}

/** Prepares what is offered while somebody types, now and after every change of the articles, so that nobody waits for it. */
function followOffers(source: WatchedLibrary): void {
  void prepareOffers(source.current());
  source.subscribe(({ library }) => void prepareOffers(library));
}

/** A signal may come while the bot is still starting: then it stops as soon as it has, or when patience ends. */
function endWhenTold(starting: Promise<Bot>, close: () => Promise<void>): void {
  const stop = async (): Promise<void> => {
    const stopped = starting
      .then((bot) => bot.stop())
      .finally(close)
      .catch(() => undefined);
    await Promise.race([stopped, setTimeout(STOP_PATIENCE)]);
    process.exit();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  // One of several shards does not outlive the process that started it. To listen for that must not keep it alive.
  process.once('disconnect', stop);
  process.channel?.unref();
}

/** What nobody caught: a promise disturbs nothing else, but after an exception the state of the process is anybody's guess. */
function surviveDefects(log: Log): void {
  process.on('unhandledRejection', (error) =>
    log.error(noteOf(error), 'A defect was met, and the rest goes on'),
  );
  process.on('uncaughtException', (error) => {
    log.error(noteOf(error), 'A defect was met that ends the process');
    process.exit(1);
  });
}

/** Logs what became of a change of the articles. */
function logReload(log: Log, { library, replaced, appeared }: Reload): void {
  for (const { path, line, rule, message } of appeared) log.warn({ path, line, rule }, message);
  if (replaced) log.info({ articles: library.articles.length }, 'Articles read anew');
  else log.warn({ articles: library.articles.length }, 'The articles as they last were go on answering');
}

interface Watched {
  readonly library: LibrarySource['current'];
  readonly vitals: () => Vitals;
  readonly checks: readonly Check[];
}

/** Opens the HTTP port for whoever watches, if there is to be one, and has the store's failures counted. */
async function beginWatch(
  { http }: BotConfig,
  store: Store,
  { library, vitals, checks }: Watched,
): Promise<(OpenWatch & { readonly store: Store }) | undefined> {
  if (!http) return undefined;
  const [{ openWatch }, { watchStore }] = await Promise.all([
    import('../watch/openWatch.ts'),
    import('../watch/watchStore.ts'),
  ]);
  const all = [gatewayCheck(vitals), libraryCheck(library), ...checks];
  const watching = await openWatch({ ...http, library, vitals, checks: all });
  return { ...watching, store: watchStore(store, watching.watch.storeFailed) };
}
