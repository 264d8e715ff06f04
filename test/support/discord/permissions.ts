import {
  ChannelType,
  PermissionFlagsBits as Flag,
  OverwriteType,
  type Snowflake,
} from 'discord-api-types/v10';
import { refusal } from './refusal.ts';
import type { Channel, Guild, World } from './world.ts';

/** Every permission there is. */
const ALL = Object.values(Flag).reduce((all, bit) => all | bit, 0n);

/** What both sides may do in a DM. */
const IN_DM =
  Flag.ViewChannel |
  Flag.SendMessages |
  Flag.ReadMessageHistory |
  Flag.EmbedLinks |
  Flag.AttachFiles |
  Flag.AddReactions;

const NEEDS_SEND = Flag.SendTTSMessages | Flag.MentionEveryone | Flag.EmbedLinks | Flag.AttachFiles;
const DESPITE_TIMEOUT = Flag.ViewChannel | Flag.ReadMessageHistory;
const THREADS = [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread];

/** Whether this is a thread. */
export function isThread(channel: Channel): boolean {
  return THREADS.includes(channel.type);
}

/**
 * A user's permissions in a channel, by Discord's algorithm: everyone's, roles', then the channel's overwrites for
 * everyone, roles and the member; without the right to view nothing is left, and without the right to send, nothing
 * that needs sending. A thread takes them from its channel.
 */
export function permissionsIn(world: World, channel: Channel, userId: Snowflake): bigint {
  if (channel.guildId === null) return channel.recipients.includes(userId) ? IN_DM : 0n;
  const guild = world.guilds.get(channel.guildId);
  if (!guild) return 0n;
  const parent = isThread(channel) && channel.parentId ? world.channels.get(channel.parentId) : channel;
  const granted = parent ? applyOverwrites(guild, parent, userId) : 0n;
  if (channel.type !== ChannelType.PrivateThread || (granted & Flag.ManageThreads) !== 0n) return granted;
  return channel.thread?.members.has(userId) ? granted : 0n;
}

/** Whether a user has this permission in a channel. */
export function can(world: World, channel: Channel, userId: Snowflake, permission: bigint): boolean {
  return (permissionsIn(world, channel, userId) & permission) === permission;
}

/** The permission that sending needs here: threads have their own. */
export function sendingIn(channel: Channel): bigint {
  return isThread(channel) ? Flag.SendMessagesInThreads : Flag.SendMessages;
}

/** Refuses the bot what it may not do: 50001 where it cannot look, 50013 where it can. */
export function demand(world: World, channel: Channel, permission: bigint): void {
  if (!can(world, channel, world.bot.id, Flag.ViewChannel)) throw refusal('missingAccess');
  if (!can(world, channel, world.bot.id, permission)) throw refusal('missingPermissions');
}

/** A user's permissions in a guild, before any channel is considered. */
export function permissionsInGuild(guild: Guild, userId: Snowflake): bigint {
  if (guild.ownerId === userId) return ALL;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const granted = [guild.id, ...member.roles].reduce(
    (bits, id) => bits | BigInt(guild.roles.get(id)?.permissions ?? 0),
    0n,
  );
  if ((granted & Flag.Administrator) !== 0n) return ALL;
  return member.timedOut ? granted & DESPITE_TIMEOUT : granted;
}

function applyOverwrites(guild: Guild, channel: Channel, userId: Snowflake): bigint {
  let granted = permissionsInGuild(guild, userId);
  if (granted === ALL) return ALL;
  const member = guild.members.get(userId);
  const layers = [
    channel.overwrites.filter(({ id }) => id === guild.id),
    channel.overwrites.filter(({ id }) => id !== guild.id && member?.roles.includes(id)),
    channel.overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
  ];
  for (const layer of layers) {
    const denied = layer.reduce((bits, { deny }) => bits | BigInt(deny), 0n);
    const allowed = layer.reduce((bits, { allow }) => bits | BigInt(allow), 0n);
    granted = (granted & ~denied) | allowed;
  }
  if (member?.timedOut) granted &= DESPITE_TIMEOUT;
  if ((granted & Flag.ViewChannel) === 0n) return 0n;
  return (granted & Flag.SendMessages) === 0n ? granted & ~NEEDS_SEND : granted;
}
