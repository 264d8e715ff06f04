import { Client, Events, GatewayIntentBits, Options, Partials, SimpleShardingStrategy } from 'discord.js';
import type { Log } from '../log.ts';
import { noteOf } from './failures.ts';
import { within } from './within.ts';

/** A client that is not logged in yet, and the means to make it stop trying. */
export interface Connection {
  readonly client: Client;
  /** Ends it for good, also in the middle of connecting. */
  close(): Promise<void>;
}

const CLOSE_PATIENCE = 2000;

/**
 * Makes a client. It asks for no privileged intent: direct messages, mentions and replies can be read without. It keeps no
 * messages and few people in memory, as nothing here looks back at them.
 */
export function createConnection(apiUrl: string, log: Log): Connection {
  let settle = (): void => undefined;
  const client = new Client({
    rest: { api: apiUrl },
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits(CACHES),
    ws: {
      buildStrategy: (manager) => {
        const strategy = new SimpleShardingStrategy(manager);
        settle = () => settleDown(manager, strategy);
        return strategy;
      },
    },
  });
  surviveBadPackets(client, log);
  client.on(Events.Error, (error) => log.error(noteOf(error), 'The Discord client failed'));
  logConnection(client, log);
  const close = async (): Promise<void> => {
    settle();
    // discord.js waits for ever for a socket that it closes twice, as it does while it waits for Discord's greeting.
    await within(CLOSE_PATIENCE, client.destroy());
  };
  return { client, close };
}

/** Trouble with the connection as it comes, except what ends it for good: that is told as the failure it is. */
function logConnection(client: Client, log: Log): void {
  let over = false;
  client.once(Events.ShardDisconnect, () => {
    over = true;
  });
  client.on(Events.ShardError, ({ message }) => {
    if (!over) log.warn({ reason: message }, 'The connection to Discord failed');
  });
}

const CACHES = {
  MessageManager: 0,
  DMMessageManager: 0,
  GuildMessageManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  ThreadMemberManager: 0,
  BaseGuildEmojiManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  GuildInviteManager: 0,
  GuildBanManager: 0,
  StageInstanceManager: 0,
  AutoModerationRuleManager: 0,
  GuildMemberManager: {
    maxSize: 200,
    keepOverLimit: (member: { id: string; client: Client }) => isMe(member),
  },
  UserManager: { maxSize: 200, keepOverLimit: (user: { id: string; client: Client }) => isMe(user) },
};

function isMe(person: { id: string; client: Client }): boolean {
  return person.id === person.client.user?.id;
}

interface Sessions {
  readonly options: { retrieveSessionInfo(shardId: number): unknown };
}

interface WebSocketLike {
  addEventListener(event: 'error', listener: () => void): void;
}

/**
 * discord.js builds an event's objects inside the websocket's handler, where an exception ends the process. Every event passes
 * this one private method, so it is guarded here: an event that Discord (or whoever stands between) mangled is
 * dropped with a line in the log.
 */
function surviveBadPackets(client: Client, log: Log): void {
  const gateway = client.ws as unknown as {
    handlePacket(packet?: { t?: unknown }, shard?: unknown): boolean;
  };
  const handle = gateway.handlePacket.bind(gateway);
  gateway.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      log.warn(
        { event: String(packet?.t), error: error instanceof Error ? error.name : typeof error },
        'An event from Discord was malformed and dropped',
      );
      return false;
    }
  };
}

/**
 * A shard that is destroyed while it connects goes on trying, and its socket's error, heard by nobody, would end the process.
 * It asks for its session before each try: left without an answer, it rests. The error gets a listener again.
 */
function settleDown(manager: Sessions, strategy: SimpleShardingStrategy): void {
  manager.options.retrieveSessionInfo = () => new Promise(() => undefined);
  const { shards } = strategy as unknown as {
    shards: ReadonlyMap<number, { connection: WebSocketLike | null }>;
  };
  for (const { connection } of shards.values()) connection?.addEventListener('error', () => undefined);
}
