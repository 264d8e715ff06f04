import {
  type APIOverwrite,
  ChannelType,
  GatewayDispatchEvents as Event,
  GatewayIntentBits as Intent,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import { toApiChannel } from './api.ts';
import { can, isThread } from './permissions.ts';
import { announce, type Channel, type Message, type Thread, type World } from './world.ts';

/** What a new channel or thread is. */
export interface ChannelPlan {
  readonly guildId: Snowflake;
  readonly name: string;
  readonly type?: ChannelType;
  readonly parentId?: Snowflake | null;
  readonly overwrites?: APIOverwrite[];
  readonly thread?: Thread;
  /** A thread started from a message has that message's id. */
  readonly id?: Snowflake;
}

/** Makes a channel or a thread and tells the bot, if it can see it. */
export function createChannel(world: World, plan: ChannelPlan): Channel {
  const channel: Channel = {
    id: plan.id ?? world.nextId(),
    type: plan.type ?? ChannelType.GuildText,
    guildId: plan.guildId,
    name: plan.name,
    parentId: plan.parentId ?? null,
    overwrites: plan.overwrites ?? [],
    recipients: [],
    thread: plan.thread ?? null,
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  tell(world, channel, isThread(channel) ? Event.ThreadCreate : Event.ChannelCreate);
  return channel;
}

/** Starts a public thread from a message. */
export function startThread(
  world: World,
  message: Message,
  parent: Channel,
  name: string,
  ownerId: Snowflake,
): Channel {
  const channel = createChannel(world, {
    id: message.id,
    guildId: parent.guildId ?? '',
    name,
    type:
      parent.type === ChannelType.GuildAnnouncement
        ? ChannelType.AnnouncementThread
        : ChannelType.PublicThread,
    parentId: parent.id,
    thread: { ownerId, archived: false, locked: false, members: new Set([ownerId]) },
  });
  message.threadId = channel.id;
  return channel;
}

/** Deletes a channel with everything in it. */
export function deleteChannel(world: World, channel: Channel): void {
  tell(world, channel, isThread(channel) ? Event.ThreadDelete : Event.ChannelDelete);
  world.channels.delete(channel.id);
  for (const message of world.messages.values()) if (message.channelId === channel.id) message.deleted = true;
}

/** Tells the bot about a channel, under the intent for guilds. Being shut out looks to a bot like a deletion. */
export function tell(world: World, channel: Channel, event: Event, couldSee = false): void {
  const sees = can(world, channel, world.bot.id, PermissionFlagsBits.ViewChannel);
  if (!sees && !couldSee) return;
  announce(world, {
    event: sees ? event : Event.ChannelDelete,
    guildId: channel.guildId,
    intent: Intent.Guilds,
    data: () => toApiChannel(world, channel),
  });
}

/** The DM between the bot and a user: there is one, made when first needed. Bots are no longer told of it. */
export function openDm(world: World, userId: Snowflake): Channel {
  return dmBetween(world, [world.bot.id, userId]);
}

/** The DM of these two, of whom neither need be the bot. */
export function dmBetween(world: World, recipients: readonly [Snowflake, Snowflake]): Channel {
  const known = [...world.channels.values()].find(
    (channel) => channel.type === ChannelType.DM && recipients.every((id) => channel.recipients.includes(id)),
  );
  if (known) return known;
  const channel: Channel = {
    id: world.nextId(),
    type: ChannelType.DM,
    guildId: null,
    name: '',
    parentId: null,
    overwrites: [],
    recipients,
    thread: null,
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
