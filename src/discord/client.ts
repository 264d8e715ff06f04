import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import { type Log, noteOf } from '../log.ts';
import type { Shards } from '../sharding.ts';
import { type Calling, createGateway, type Gateway } from './gateway.ts';
import { within } from './within.ts';

/** A client that is not logged in yet, and the means to make it stop trying. */
export interface Connection {
  readonly client: Client;
  /** Ends it for good, also in the middle of connecting. */
  close(): Promise<void>;
}

/** What a connection needs: Discord's address, a logger, and how patiently to call. */
export interface ConnectionOptions {
  readonly apiUrl: string;
  /** The shards to serve. */
  readonly shards: Shards;
  readonly log: Log;
  readonly calling: Calling;
  /** Whether to ask for the Message Content intent, which is privileged. */
  readonly messageContent?: boolean;
}

const CLOSE_PATIENCE = 2000;
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/**
 * Makes a client. It asks for no privileged intent unless told to: direct messages, mentions and replies can be read without. It keeps no
 * messages and few people in memory, as nothing here looks back at them.
 */
export function createConnection({
  apiUrl,
  shards,
  log,
  calling,
  messageContent = false,
}: ConnectionOptions): Connection {
  let gateway: Gateway | undefined;
  const client = new Client({
    // A request that failed is repeated by `surely`, which waits in between and knows how long it may.
    rest: { api: apiUrl, retries: 0 },
    // Said in any case: otherwise discord.js reads an environment variable of its own, by the name of one of ours.
    shards: [...shards.list],
    shardCount: shards.count,
    intents: messageContent ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    // Messages are not remembered, so that their edits and deletions come as partial ones.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits(CACHES),
    ws: {
      buildStrategy: (manager) => {
        gateway = createGateway(manager, log, calling);
        return gateway.strategy;
      },
    },
  });
  client.on(Events.Error, (error) => log.error(noteOf(error), 'The Discord client failed'));
  client.on(Events.ShardReady, (shard) => gateway?.connected(shard));
  client.on(Events.ShardResume, (shard) => gateway?.connected(shard));
  logConnection(client, log);
  const close = async (): Promise<void> => {
    gateway?.rest();
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
