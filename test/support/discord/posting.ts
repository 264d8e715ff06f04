import {
  type APIAttachment,
  type APIMessage,
  ChannelType,
  GatewayDispatchEvents as Event,
  GatewayIntentBits as Intent,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
  type RESTPostAPIChannelMessageJSONBody,
  type Snowflake,
} from 'discord-api-types/v10';
import { toApiMember, toApiMessage } from './api.ts';
import type { Interaction } from './interaction.ts';
import { can } from './permissions.ts';
import { NOBODY, pingsOf } from './pings.ts';
import { readsContent, withheld } from './withheld.ts';
import { announce, type Channel, type Message, type World } from './world.ts';

/** Flags a sender may set; ephemeral is an interaction's to decide. */
const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** The body of a message, checked by `checkMessage` before it comes here. */
export type MessageBody = Partial<RESTPostAPIChannelMessageJSONBody>;

/** A message about to be posted. */
export interface Draft {
  readonly channel: Channel;
  readonly authorId: Snowflake;
  readonly body: MessageBody;
  readonly files?: APIAttachment[];
  readonly type?: MessageType;
  readonly webhookId?: Snowflake;
  readonly interaction?: Interaction;
  readonly visibleTo?: Snowflake | null;
  /** "Footnote is thinking…": posted for a deferred answer, to be filled by its first edit. */
  readonly loading?: boolean;
}

/** Posts a message: keeps it, counts whom it pings, and tells the gateway. */
export function post(world: World, draft: Draft): Message {
  const { channel, body } = draft;
  const referred = world.messages.get(body.message_reference?.message_id ?? '');
  const reference =
    referred && !referred.deleted ? { channelId: referred.channelId, messageId: referred.id } : null;
  const flags = (draft.visibleTo ? MessageFlags.Ephemeral : 0) | (draft.loading ? MessageFlags.Loading : 0);
  const message: Message = {
    id: world.nextId(),
    channelId: channel.id,
    authorId: draft.authorId,
    webhookId: draft.webhookId ?? null,
    type: draft.type ?? (reference ? MessageType.Reply : MessageType.Default),
    content: (body.content ?? '').trim(),
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    attachments: draft.files ?? [],
    flags: flags | (Number(body.flags ?? 0) & SETTABLE),
    editedAt: null,
    pings: NOBODY,
    mentioned: [],
    allowedMentions: body.allowed_mentions ?? undefined,
    reference,
    nonce: body.nonce ?? undefined,
    interaction: draft.interaction ?? null,
    visibleTo: draft.visibleTo ?? null,
    threadId: null,
    deleted: false,
    reactions: new Map(),
  };
  message.pings = countPings(world, channel, message);
  message.mentioned = message.pings.users;
  world.messages.set(message.id, message);
  channel.lastMessageId = message.id;
  announceMessage(world, Event.MessageCreate, message);
  return message;
}

/** Changes what an edit names and leaves the rest; the first edit of a "thinking…" message is what pings. */
export function edit(
  world: World,
  message: Message,
  body: MessageBody,
  files: APIAttachment[] = [],
): Message {
  const wasLoading = (message.flags & MessageFlags.Loading) !== 0;
  if (body.content !== undefined) message.content = (body.content ?? '').trim();
  if (body.embeds !== undefined) message.embeds = body.embeds ?? [];
  if (body.components !== undefined) message.components = body.components ?? [];
  if (body.attachments !== undefined || files.length > 0) message.attachments = files;
  if (body.allowed_mentions !== undefined) message.allowedMentions = body.allowed_mentions;
  message.flags = editedFlags(message.flags, body.flags);
  const channel = world.channels.get(message.channelId);
  if (channel) message.mentioned = countPings(world, channel, message).users;
  if (wasLoading && channel) message.pings = countPings(world, channel, message);
  else message.editedAt = new Date().toISOString();
  announceMessage(world, Event.MessageUpdate, message);
  return message;
}

/** Deletes a message. */
export function remove(world: World, message: Message): void {
  message.deleted = true;
  const { id, channelId } = message;
  const guildId = message.visibleTo ? null : (world.channels.get(channelId)?.guildId ?? null);
  announce(world, {
    event: Event.MessageDelete,
    guildId,
    intent: intentFor(guildId),
    data: () => ({ id, channel_id: channelId, ...(guildId ? { guild_id: guildId } : {}) }),
  });
}

/** The text of a message that can mention somebody: its content and, in components v2, its text displays. */
function mentioningText(message: Pick<Message, 'content' | 'components'>): string {
  const texts = JSON.stringify(message.components).match(/"content":"(?:[^"\\]|\\.)*"/g) ?? [];
  return [message.content, ...texts.map((each) => String(JSON.parse(`{${each}}`).content))].join('\n');
}

function announceMessage(world: World, event: Event, message: Message): void {
  const channel = world.channels.get(message.channelId);
  if (!channel) return;
  // An ephemeral message belongs to no guild's channel: it comes without a guild, under the intent of direct messages.
  const guildId = message.visibleTo ? null : channel.guildId;
  if (!reachesBot(world, channel, message)) {
    world.events.emit('change');
    return;
  }
  announce(world, {
    event,
    guildId,
    intent: intentFor(guildId),
    data: (intents) =>
      withMember(world, withheld(world, toApiMessage(world, message), readsContent(intents)), guildId),
  });
}

/** Where only a user brought the bot along, it hears nothing, not even itself. */
function reachesBot(world: World, channel: Channel, message: Message): boolean {
  if (channel.guildId === null) return channel.recipients.includes(world.bot.id);
  if (!world.guilds.get(channel.guildId)?.hasBot) return false;
  return (
    message.authorId === world.bot.id || can(world, channel, world.bot.id, PermissionFlagsBits.ViewChannel)
  );
}

function withMember(world: World, message: APIMessage, guildId: Snowflake | null): object {
  const channelType = world.channels.get(message.channel_id)?.type ?? ChannelType.GuildText;
  if (guildId === null) return { ...message, channel_type: channelType };
  const member = message.webhook_id ? undefined : world.guilds.get(guildId)?.members.get(message.author.id);
  if (!member) return { ...message, channel_type: channelType, guild_id: guildId };
  const { user: _user, ...rest } = toApiMember(world, member);
  return { ...message, channel_type: channelType, guild_id: guildId, member: rest };
}

function countPings(world: World, channel: Channel, message: Message): Message['pings'] {
  // Nobody but the asker sees an ephemeral message, so nobody is notified of it.
  if (message.visibleTo || (message.flags & MessageFlags.Loading) !== 0) return NOBODY;
  return pingsOf(world, {
    text: mentioningText(message),
    channel,
    authorId: message.authorId,
    allowed: message.allowedMentions,
    repliedTo: message.reference ? (world.messages.get(message.reference.messageId) ?? null) : null,
  });
}

function editedFlags(flags: number, wanted: unknown): number {
  const kept = flags & ~MessageFlags.Loading;
  if (typeof wanted !== 'number') return kept;
  const layout = (kept | wanted) & MessageFlags.IsComponentsV2;
  const others = kept & ~(MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2);
  return others | (wanted & MessageFlags.SuppressEmbeds) | layout;
}

function intentFor(guildId: Snowflake | null): number {
  return guildId ? Intent.GuildMessages : Intent.DirectMessages;
}
