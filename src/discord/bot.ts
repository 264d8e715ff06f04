import { Events } from 'discord.js';
import { createLibraries } from '../app/libraries.ts';
import { createPopularity } from '../app/popularity.ts';
import { createRecorder } from '../app/recorder.ts';
import { createSettings } from '../app/settings.ts';
import { takeStatus } from '../app/status.ts';
import type { Store } from '../app/store.ts';
import { createTally } from '../app/tally.ts';
import type { Check, Vitals } from '../app/vitals.ts';
import { type Watch, watchTogether } from '../app/watch.ts';
import type { Config } from '../config.ts';
import type { FootnoteError } from '../errors.ts';
import { type Log, noteOf } from '../log.ts';
import type { Library } from '../retrieval/library.ts';
import type { Shards } from '../sharding.ts';
import { type Connection, createConnection } from './client.ts';
import { connect, PATIENCE, type Patience, persistently } from './connect.ts';
import type { Context } from './context.ts';
import { dispatch, type Handling } from './dispatch.ts';
import { closedForGood } from './failures.ts';
import { CALLING, type Calling } from './gateway.ts';
import { createInFlight } from './inFlight.ts';
import { loadLanguages } from './languages.ts';
import { loadCommands, loadComponents, loadMenus } from './loader.ts';
import { localise } from './localise.ts';
import { createPace, type Pace } from './pace.ts';
import { createRecent } from './recent.ts';
import { register } from './register.ts';
import { createTurns } from './turns.ts';
import { HOURLY, workRegularly } from './upkeep.ts';
import { followVitals } from './vitals.ts';
import { within } from './within.ts';

/** The bot, logged in and answering. */
export interface Bot {
  /** Takes no new questions, finishes answers under way (at most 10 s), and logs out. */
  stop(): Promise<void>;
  /** Resolves with the reason when Discord ends the session for good, so that the process can end with an error. */
  readonly failed: Promise<FootnoteError>;
}

/** What the bot needs: a configuration with a token, the library at each moment, the store, which stays the caller's to close, a logger. */
export interface BotOptions {
  readonly config: Pick<Config, 'apiUrl' | 'guildId' | 'libraryMemory' | 'messageContent'> & {
    readonly token: string;
  };
  /** Which of the bot's shards to serve; the only one, unless told. */
  readonly shards?: Shards;
  readonly library: () => Library;
  readonly store: Store;
  readonly log: Log;
  /** Is told what becomes of questions. */
  readonly watch?: Watch;
  /** What `/status` looks at besides the connection and the library. */
  readonly checks?: readonly Check[];
  /** Gets the signs of life of each connection that is opened, the last being the one that counts. */
  readonly follow?: (vitals: () => Vitals) => void;
  /** How long to keep trying to reach Discord at the start. */
  readonly patience?: Patience;
  /** How fast people may ask; a pace for people unless told otherwise. */
  readonly pace?: Pace;
  /** How patiently a gateway that was lost later on is called again. */
  readonly calling?: Calling;
  /** When regular work is done. */
  readonly regularly?: typeof HOURLY;
}

const STOP_PATIENCE = 10_000;
const REMEMBERED = 5000;

const ALONE: Shards = { list: [0], count: 1 };

/** Discord lets a bot begin one session in 5 s, and discord.js waits a little longer, in ms. */
const BETWEEN_SESSIONS = 7000;

/**
 * Starts the bot: loads its commands, logs in, registers them.
 * @throws FootnoteError `COMMAND_INVALID`, `TOKEN_REFUSED`, `INTENT_DISALLOWED`, `DISCORD_UNREACHABLE` or `SETTING_INVALID`.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, shards = ALONE, log, regularly = HOURLY } = options;
  const patience = patienceFor(shards, options.patience ?? PATIENCE);
  const [commands, components, menus, languages] = await Promise.all([
    loadCommands(),
    loadComponents(),
    loadMenus(),
    loadLanguages(),
  ]);
  const inFlight = createInFlight();
  const context = sharedContext(options, commands);
  const localised = [...commands, ...menus].map(({ data }) => localise(data, languages.all));
  const usable = { components, menus };
  const open = opening(options, { context, usable, languages, inFlight });
  const trying = { patience, apiUrl: config.apiUrl, log };
  const forget = (): void => {
    context.settings.close();
    context.libraries.close();
  };
  const connecting = persistently(() => connect(open, config.token, patience), trying);
  const { client, close } = await connecting.catch((error) => {
    forget();
    throw error;
  });
  const failed = new Promise<FootnoteError>((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => resolve(closedForGood(code)));
  });
  try {
    const ended = failed.then((reason) => Promise.reject(reason));
    // All shards have the same commands, so one of them tells Discord.
    const registering = shards.list.includes(0)
      ? persistently(() => register(client, localised, config.guildId, log), trying)
      : undefined;
    await Promise.race([registering, ended]);
  } catch (error) {
    forget();
    await close();
    throw error;
  }
  const serving = { pid: process.pid, shards: shards.list, servers: client.guilds.cache.size };
  log.info(serving, `Logged in as ${client.user.username}`);
  const rest = workRegularly(client, { context, languages, log, ...regularly });
  const stop = async (): Promise<void> => {
    await Promise.all([inFlight.finish(STOP_PATIENCE), within(STOP_PATIENCE, rest())]);
    forget();
    await close();
  };
  return { stop, failed };
}

/** What every handler may use, the same for all. */
function sharedContext(options: BotOptions, commands: Context['commands']): Parts['context'] {
  const { config, library, store, log } = options;
  const settings = createSettings(store);
  const failed = (error: unknown) => log.warn(noteOf(error), 'A question could not be kept');
  const libraries = createLibraries({
    common: library,
    articles: store.articles,
    changed: store.changed,
    budget: config.libraryMemory,
    failed: (server, error) =>
      log.error(
        { server, ...noteOf(error) },
        'The articles of a server could not be read: the common ones answer',
      ),
  });
  return {
    apiUrl: config.apiUrl,
    libraries,
    store,
    settings,
    recorder: createRecorder({ store, settings, failed }),
    commands,
    turns: createTurns(),
    pace: options.pace ?? createPace(),
    popularity: createPopularity(),
    done: createRecent(REMEMBERED),
  };
}

/** Each shard's session has to wait for the one before. */
function patienceFor({ list }: Shards, patience: Patience): Patience {
  return { ...patience, ready: patience.ready + (list.length - 1) * BETWEEN_SESSIONS };
}

type Parts = Pick<Handling, 'usable' | 'languages' | 'inFlight'> & {
  readonly context: Omit<Handling['context'], 'status'>;
};

/** Makes connections on which everything is answered. Trying to log in may take several. */
function opening(options: BotOptions, { context, ...parts }: Parts): () => Connection {
  const { config, shards = ALONE, library, log, calling = CALLING, checks = [] } = options;
  const [tally, startedAt] = [createTally(), Date.now()];
  const watch = options.watch ? watchTogether(tally, options.watch) : tally;
  return () => {
    const connection = createConnection({
      apiUrl: config.apiUrl,
      shards,
      log,
      calling,
      messageContent: config.messageContent ?? false,
    });
    const vitals = followVitals(connection.client);
    options.follow?.(vitals);
    const status = () => takeStatus({ startedAt, vitals, library, tally, checks }, Date.now());
    dispatch(connection.client, { context: { ...context, status }, watch, log, ...parts });
    return connection;
  };
}
