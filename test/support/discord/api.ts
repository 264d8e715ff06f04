import {
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type APIThreadChannel,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  type GuildMemberFlags,
  MessageReferenceType,
  type Snowflake,
} from 'discord-api-types/v10';
import { interactionMetadata } from './interaction.ts';
import { isThread, permissionsInGuild } from './permissions.ts';
import { createdAt } from './snowflake.ts';
import type { Channel, Guild, Member, Message, World } from './world.ts';

/** A message as its reader gets it when nothing is withheld. */
export function toApiMessage(world: World, message: Message, depth = 0): APIMessage {
  const { reference, interaction } = message;
  const referenced = reference ? world.messages.get(reference.messageId) : undefined;
  const thread = message.threadId ? world.channels.get(message.threadId) : undefined;
  return {
    id: message.id,
    channel_id: message.channelId,
    author: apiUser(world, message.authorId),
    content: message.content,
    timestamp: new Date(createdAt(message.id)).toISOString(),
    edited_timestamp: message.editedAt,
    tts: false,
    mention_everyone: message.pings.everyone,
    mentions: message.mentioned.map((id) => apiUser(world, id)),
    mention_roles: [...message.pings.roles],
    attachments: message.attachments,
    embeds: message.embeds,
    components: message.components,
    pinned: false,
    type: message.type,
    flags: message.flags,
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(message.webhookId ? { webhook_id: message.webhookId } : {}),
    ...(message.authorId === world.bot.id ? { application_id: world.bot.id } : {}),
    ...(interaction ? { interaction_metadata: interactionMetadata(world, interaction) } : {}),
    ...(thread ? { thread: toApiChannel(world, thread) } : {}),
    ...(reference ? { message_reference: toReference(world, reference) } : {}),
    ...(reference && depth === 0
      ? { referenced_message: referenced && !referenced.deleted ? toApiMessage(world, referenced, 1) : null }
      : {}),
    ...(message.reactions.size > 0 ? { reactions: toReactions(world, message) } : {}),
  };
}

/** A user's public record; one that nobody made is unknown. */
function apiUser(world: World, id: Snowflake): APIMessage['author'] {
  const user = world.users.get(id);
  if (!user) throw new Error(`No user has the id ${id}.`);
  return user.api;
}

/** A channel, thread or DM. */
export function toApiChannel(world: World, channel: Channel): APIChannel {
  const base = { id: channel.id, last_message_id: channel.lastMessageId, flags: 0 };
  if (channel.guildId === null) {
    const recipients = channel.recipients.filter((id) => id !== world.bot.id).map((id) => apiUser(world, id));
    return { ...base, type: ChannelType.DM, name: null, recipients };
  }
  const placed = { ...base, guild_id: channel.guildId, name: channel.name, parent_id: channel.parentId };
  if (channel.thread) return toApiThread(world, channel, placed);
  return {
    ...placed,
    type: channel.type,
    position: 0,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites,
  } as APIChannel;
}

function toApiThread(world: World, channel: Channel, placed: object): APIThreadChannel {
  const thread = channel.thread;
  const joined = thread?.members.has(world.bot.id);
  const since = new Date(createdAt(channel.id)).toISOString();
  return {
    ...placed,
    type: channel.type,
    owner_id: thread?.ownerId,
    message_count: 0,
    member_count: thread?.members.size ?? 0,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: thread?.archived ?? false,
      locked: thread?.locked ?? false,
      auto_archive_duration: 1440,
      archive_timestamp: since,
      create_timestamp: since,
    },
    ...(joined ? { member: { id: channel.id, user_id: world.bot.id, join_timestamp: since, flags: 0 } } : {}),
  } as unknown as APIThreadChannel;
}

/** A member of a guild. */
export function toApiMember(world: World, member: Member): APIGuildMember {
  return {
    user: apiUser(world, member.userId),
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: member.roles,
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0 as GuildMemberFlags,
    communication_disabled_until: member.timedOut ? new Date(Date.now() + 3_600_000).toISOString() : null,
  };
}

/** What no guild here has, or has like every other. */
const ORDINARY = {
  icon: null,
  splash: null,
  discovery_splash: null,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0 as GatewayGuildCreateDispatchData['system_channel_flags'],
  rules_channel_id: null,
  vanity_url_code: null,
  description: null,
  banner: null,
  premium_tier: 0,
  public_updates_channel_id: null,
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
  hub_type: null,
  safety_alerts_channel_id: null,
  incidents_data: null,
  large: false,
  unavailable: false,
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
} satisfies Partial<GatewayGuildCreateDispatchData>;

/** A guild as GUILD_CREATE describes it to the bot; only the bot's own member, as for a client without that intent. */
export function toApiGuild(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const self = guild.members.get(world.bot.id);
  return {
    ...ORDINARY,
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    permissions: permissionsInGuild(guild, world.bot.id).toString(),
    roles: [...guild.roles.values()],
    preferred_locale: guild.locale,
    joined_at: self?.joinedAt ?? new Date().toISOString(),
    member_count: guild.members.size,
    members: self ? [toApiMember(world, self)] : [],
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => toApiChannel(world, channel)) as GatewayGuildCreateDispatchData['channels'],
    threads: channels
      .filter((channel) => isThread(channel) && !channel.thread?.archived)
      .map((channel) => toApiChannel(world, channel)) as GatewayGuildCreateDispatchData['threads'],
  };
}

function toReference(world: World, { channelId, messageId }: NonNullable<Message['reference']>) {
  const guildId = world.channels.get(channelId)?.guildId;
  const placed = { type: MessageReferenceType.Default, channel_id: channelId, message_id: messageId };
  return guildId ? { ...placed, guild_id: guildId } : placed;
}

function toReactions(world: World, message: Message): NonNullable<APIMessage['reactions']> {
  return [...message.reactions].map(([name, users]) => ({
    emoji: { id: null, name },
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    me: users.has(world.bot.id),
    me_burst: false,
    burst_colors: [],
  }));
}
