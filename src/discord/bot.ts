import { Events } from 'discord.js';
import { createLibraries } from '../app/libraries.ts';
import { createPopularity } from '../app/popularity.ts';
import { createRecorder } from '../app/recorder.ts';
import { createSettings } from '../app/settings.ts';
import type { Store } from '../app/store.ts';
import type { Config } from '../config.ts';
import type { FootnoteError } from '../errors.ts';
import { type Log, noteOf } from '../log.ts';
import type { Library } from '../retrieval/library.ts';
import { createConnection } from './client.ts';
import { connect, PATIENCE, type Patience, persistently } from './connect.ts';
import type { Context } from './context.ts';
import { dispatch } from './dispatch.ts';
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
  readonly config: Config & { readonly token: string };
  readonly library: () => Library;
  readonly store: Store;
  readonly log: Log;
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

/**
 * Starts the bot: loads its commands, logs in, registers them.
 * @throws FootnoteError `COMMAND_INVALID`, `TOKEN_REFUSED`, `INTENT_DISALLOWED`, `DISCORD_UNREACHABLE` or `SETTING_INVALID`.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, library, store, log, patience = PATIENCE, calling = CALLING, regularly = HOURLY } = options;
  const [commands, components, menus, languages] = await Promise.all([
    loadCommands(),
    loadComponents(),
    loadMenus(),
    loadLanguages(),
  ]);
  const inFlight = createInFlight();
  const { settings, recorder } = keeping(store, log);
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
  const context = {
    libraries,
    store,
    settings,
    recorder,
    commands,
    turns: createTurns(),
    pace: options.pace ?? createPace(),
    popularity: createPopularity(),
    done: createRecent(REMEMBERED),
  };
  const localised = [...commands, ...menus].map(({ data }) => localise(data, languages.all));
  const open = () => {
    const connection = createConnection({ apiUrl: config.apiUrl, log, calling });
    dispatch(connection.client, { context, languages, usable: { components, menus }, inFlight, log });
    return connection;
  };
  const trying = { patience, apiUrl: config.apiUrl, log };
  const { client, close } = await persistently(() => connect(open, config.token, patience), trying);
  const failed = new Promise<FootnoteError>((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => resolve(closedForGood(code)));
  });
  try {
    const ended = failed.then((reason) => Promise.reject(reason));
    await Promise.race([persistently(() => register(client, localised, config.guildId, log), trying), ended]);
  } catch (error) {
    await close();
    throw error;
  }
  log.info({ servers: client.guilds.cache.size }, `Logged in as ${client.user.username}`);
  const rest = workRegularly(client, { context, languages, log, ...regularly });
  const stop = async (): Promise<void> => {
    await Promise.all([inFlight.finish(STOP_PATIENCE), within(STOP_PATIENCE, rest())]);
    settings.close();
    libraries.close();
    await close();
  };
  return { stop, failed };
}

function keeping(store: Store, log: Log): Pick<Context, 'settings' | 'recorder'> {
  const settings = createSettings(store);
  const failed = (error: unknown) => log.warn(noteOf(error), 'A question could not be kept');
  return { settings, recorder: createRecorder({ store, settings, failed }) };
}
