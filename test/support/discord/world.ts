import { EventEmitter } from 'node:events';
import type {
  APIApplicationCommand,
  APIAttachment,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIOverwrite,
  APIRole,
  APIUser,
  ChannelType,
  GatewayDispatchEvents,
  MessageType,
  RESTPostAPIChannelMessageJSONBody,
  Snowflake,
} from 'discord-api-types/v10';
import { Locale } from 'discord-api-types/v10';
import type { Fault } from './faults.ts';
import type { Interaction } from './interaction.ts';
import type { Pings } from './pings.ts';
import type { Settings } from './settings.ts';
import { createSnowflakes } from './snowflake.ts';

/** Everything the server knows: plain records, changed only by the files that own each concept. */
export interface World {
  readonly settings: Settings;
  readonly bot: APIUser;
  readonly nextId: () => Snowflake;
  readonly users: Map<Snowflake, User>;
  readonly guilds: Map<Snowflake, Guild>;
  readonly channels: Map<Snowflake, Channel>;
  readonly messages: Map<Snowflake, Message>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** By scope: "global" or the id of a guild. */
  readonly commands: Map<string, APIApplicationCommand[]>;
  /** Contents of uploaded files, by the id of the attachment. */
  readonly files: Map<Snowflake, Buffer>;
  /** Files that users gave to a command's option. */
  readonly uploads: Map<Snowflake, APIAttachment>;
  readonly requests: RequestRecord[];
  readonly faults: Fault[];
  /** "dispatch" carries what the gateway sends; "change" says that anything at all happened. */
  readonly events: EventEmitter<{ dispatch: [Dispatch]; change: [] }>;
}

/** A person, a bot or a webhook, as everybody may know them. */
export interface User {
  readonly api: APIUser;
  readonly locale: Locale;
  dmsOpen: boolean;
  /** Whether this person installed the application for themselves. */
  installedApp: boolean;
}

export interface Guild {
  readonly id: Snowflake;
  readonly name: string;
  readonly ownerId: Snowflake;
  readonly locale: Locale;
  /** Whether the application was added with the bot, and not only with its commands. */
  hasBot: boolean;
  hasCommands: boolean;
  readonly roles: Map<Snowflake, APIRole>;
  readonly members: Map<Snowflake, Member>;
}

export interface Member {
  readonly userId: Snowflake;
  nick: string | null;
  roles: Snowflake[];
  readonly joinedAt: string;
  timedOut: boolean;
}

export interface Channel {
  readonly id: Snowflake;
  readonly type: ChannelType;
  readonly guildId: Snowflake | null;
  readonly name: string;
  /** A thread's channel, a channel's category. */
  readonly parentId: Snowflake | null;
  overwrites: APIOverwrite[];
  /** The two users of a DM. */
  readonly recipients: readonly Snowflake[];
  readonly thread: Thread | null;
  lastMessageId: Snowflake | null;
}

export interface Thread {
  readonly ownerId: Snowflake;
  archived: boolean;
  locked: boolean;
  readonly members: Set<Snowflake>;
}

export interface Message {
  readonly id: Snowflake;
  readonly channelId: Snowflake;
  readonly authorId: Snowflake;
  readonly webhookId: Snowflake | null;
  readonly type: MessageType;
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  attachments: APIAttachment[];
  flags: number;
  editedAt: string | null;
  pings: Pings;
  /** Users it mentions as it reads now; an edit changes them, but notifies nobody. */
  mentioned: readonly Snowflake[];
  allowedMentions: RESTPostAPIChannelMessageJSONBody['allowed_mentions'] | undefined;
  readonly reference: { readonly channelId: Snowflake; readonly messageId: Snowflake } | null;
  readonly nonce: string | number | undefined;
  readonly interaction: Interaction | null;
  /** The only user who sees an ephemeral message. */
  readonly visibleTo: Snowflake | null;
  threadId: Snowflake | null;
  deleted: boolean;
  /** Emoji by which users reacted. */
  readonly reactions: Map<string, Set<Snowflake>>;
}

/** One request the bot made, as it was answered. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly at: number;
  /** Status of the answer; 0 while there is none, or when the connection was cut instead. */
  status: number;
  ms: number;
  /** Discord's error code, when it refused. */
  code: number | null;
}

/** One event for the gateway's sessions that may have it. */
export interface Dispatch {
  readonly event: GatewayDispatchEvents;
  /** Decides the shard; null goes to shard 0. */
  readonly guildId: Snowflake | null;
  /** An intent the session must have asked for; 0 for events everybody gets. */
  readonly intent: number;
  /** The payload for a session with these intents. */
  readonly data: (intents: number) => unknown;
}

/** A world with nobody in it but the bot. */
export function createWorld(settings: Settings): World {
  const nextId = createSnowflakes();
  const bot = userRecord(nextId(), settings.botName, true);
  const world: World = {
    settings,
    bot,
    nextId,
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    commands: new Map(),
    files: new Map(),
    uploads: new Map(),
    requests: [],
    faults: [],
    events: new EventEmitter(),
  };
  world.events.setMaxListeners(0);
  world.users.set(bot.id, { api: bot, locale: Locale.EnglishUS, dmsOpen: true, installedApp: false });
  return world;
}

/** A user's public face. */
export function userRecord(id: Snowflake, username: string, bot = false): APIUser {
  return { id, username, discriminator: bot ? '0001' : '0', global_name: null, avatar: null, bot };
}

/** Sends an event to the gateway and wakes those who wait for something to happen. */
export function announce(world: World, dispatch: Dispatch): void {
  world.events.emit('dispatch', dispatch);
  world.events.emit('change');
}
