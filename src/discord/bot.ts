import { Events } from 'discord.js';
import { takeStatus } from '../app/status.ts';
import type { Store } from '../app/store.ts';
import { createTally } from '../app/tally.ts';
import type { Check, Vitals } from '../app/vitals.ts';
import { type Watch, watchTogether } from '../app/watch.ts';
import type { Config } from '../config.ts';
import type { FootnoteError } from '../errors.ts';
import type { Log } from '../log.ts';
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
import { loadCommands, loadComponents } from './loader.ts';
import { localise } from './localise.ts';
import { register } from './register.ts';
import { createTurns } from './turns.ts';
import { followVitals } from './vitals.ts';

/** The bot, logged in and answering. */
export interface Bot {
  /** Takes no new questions, finishes answers under way (at most 10 s), and logs out. */
  stop(): Promise<void>;
  /** Resolves with the reason when Discord ends the session for good, so that the process can end with an error. */
  readonly failed: Promise<FootnoteError>;
}

/** What the bot needs: a configuration with a token, the library at each moment, the store, which stays the caller's to close, a logger. */
export interface BotOptions {
  readonly config: Pick<Config, 'apiUrl' | 'guildId'> & { readonly token: string };
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
  /** How patiently a gateway that was lost later on is called again. */
  readonly calling?: Calling;
}

const STOP_PATIENCE = 10_000;

const ALONE: Shards = { list: [0], count: 1 };

/** Discord lets a bot begin one session in 5 s, and discord.js waits a little longer, in ms. */
const BETWEEN_SESSIONS = 7000;

/**
 * Starts the bot: loads its commands, logs in, registers them.
 * @throws FootnoteError `COMMAND_INVALID`, `TOKEN_REFUSED`, `INTENT_DISALLOWED`, `DISCORD_UNREACHABLE` or `SETTING_INVALID`.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, shards = ALONE, log } = options;
  const patience = patienceFor(shards, options.patience ?? PATIENCE);
  const [commands, components, languages] = await Promise.all([
    loadCommands(),
    loadComponents(),
    loadLanguages(),
  ]);
  const inFlight = createInFlight();
  const open = opening(options, { commands, components, languages, inFlight });
  const trying = { patience, apiUrl: config.apiUrl, log };
  const { client, close } = await persistently(() => connect(open, config.token, patience), trying);
  const failed = new Promise<FootnoteError>((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => resolve(closedForGood(code)));
  });
  const localised = commands.map(({ data }) => localise(data, languages.all));
  try {
    const ended = failed.then((reason) => Promise.reject(reason));
    // All shards have the same commands, so one of them tells Discord.
    const registering = shards.list.includes(0)
      ? persistently(() => register(client, localised, config.guildId, log), trying)
      : undefined;
    await Promise.race([registering, ended]);
  } catch (error) {
    await close();
    throw error;
  }
  const serving = { pid: process.pid, shards: shards.list, servers: client.guilds.cache.size };
  log.info(serving, `Logged in as ${client.user.username}`);
  const stop = async (): Promise<void> => {
    await inFlight.finish(STOP_PATIENCE);
    await close();
  };
  return { stop, failed };
}

/** Each shard's session has to wait for the one before. */
function patienceFor({ list }: Shards, patience: Patience): Patience {
  return { ...patience, ready: patience.ready + (list.length - 1) * BETWEEN_SESSIONS };
}

type Parts = Pick<Handling, 'components' | 'languages' | 'inFlight'> & Pick<Context, 'commands'>;

/** Makes connections on which everything is answered. Trying to log in may take several. */
function opening(options: BotOptions, { commands, ...parts }: Parts): () => Connection {
  const { config, shards = ALONE, library, store, log, calling = CALLING, checks = [] } = options;
  const [tally, turns, startedAt] = [createTally(), createTurns(), Date.now()];
  const watch = options.watch ? watchTogether(tally, options.watch) : tally;
  return () => {
    const connection = createConnection({ apiUrl: config.apiUrl, shards, log, calling });
    const vitals = followVitals(connection.client);
    options.follow?.(vitals);
    const status = () => takeStatus({ startedAt, vitals, library, tally, checks }, Date.now());
    const context = { library, store, commands, turns, status };
    dispatch(connection.client, { context, watch, log, ...parts });
    return connection;
  };
}
