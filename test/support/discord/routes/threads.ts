import {
  ChannelType,
  PermissionFlagsBits as Flag,
  GatewayDispatchEvents,
  GatewayIntentBits,
} from 'discord-api-types/v10';
import { toApiChannel } from '../api.ts';
import { createChannel, startThread, tell } from '../channels.ts';
import { checkText, type Fields, refuseInvalid } from '../form/form.ts';
import type { Call, Reply, Route } from '../http.ts';
import { demand, isThread } from '../permissions.ts';
import { refusal } from '../refusal.ts';
import { announce, type Channel } from '../world.ts';
import { channelOf } from './channels.ts';
import { messageOf } from './messages.ts';

const REACTION = '/channels/:channel/messages/:message/reactions/:emoji/@me';

/** Starting threads, changing them, and reacting to messages. */
export const threadRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    handle: (call) => fromMessage(call),
  },
  { method: 'POST', path: '/channels/:channel/threads', handle: (call) => alone(call) },
  { method: 'PATCH', path: '/channels/:channel', handle: (call) => change(call) },
  { method: 'PUT', path: '/channels/:channel/thread-members/@me', handle: (call) => join(call) },
  { method: 'PUT', path: REACTION, handle: (call) => react(call) },
  { method: 'DELETE', path: REACTION, handle: (call) => unreact(call) },
];

function fromMessage(call: Call): Reply {
  const { world } = call;
  const channel = channelOf(call, Flag.CreatePublicThreads);
  const message = messageOf(call, channel);
  const name = checkedName(call, channel);
  if (message.threadId) throw refusal('threadExists');
  return toApiChannel(world, startThread(world, message, channel, name, world.bot.id));
}

function alone(call: Call): Reply {
  const { world } = call;
  const wanted = Number((call.body as Fields).type ?? ChannelType.PrivateThread);
  const type = wanted === ChannelType.PublicThread ? ChannelType.PublicThread : ChannelType.PrivateThread;
  const needed = type === ChannelType.PublicThread ? Flag.CreatePublicThreads : Flag.CreatePrivateThreads;
  const channel = channelOf(call, needed);
  const name = checkedName(call, channel);
  const thread = { ownerId: world.bot.id, archived: false, locked: false, members: new Set([world.bot.id]) };
  const guildId = channel.guildId ?? '';
  return toApiChannel(world, createChannel(world, { guildId, name, type, parentId: channel.id, thread }));
}

function checkedName({ body }: Call, channel: Channel): string {
  const { name } = (body ?? {}) as Fields;
  if (channel.guildId === null || isThread(channel)) throw refusal('wrongChannelType');
  refuseInvalid(checkText(['name'], name, { min: 1, max: 100, required: true }));
  return String(name);
}

function change(call: Call): Reply {
  const { world } = call;
  const channel = channelOf(call, Flag.ViewChannel);
  if (!channel.thread) throw refusal('missingPermissions');
  if (channel.thread.ownerId !== world.bot.id) demand(world, channel, Flag.ManageThreads);
  const body = (call.body ?? {}) as Fields;
  if (typeof body.archived === 'boolean') channel.thread.archived = body.archived;
  if (typeof body.locked === 'boolean') channel.thread.locked = body.locked;
  tell(world, channel, GatewayDispatchEvents.ThreadUpdate);
  return toApiChannel(world, channel);
}

function join(call: Call): Reply {
  const channel = channelOf(call, Flag.ViewChannel);
  if (!channel.thread) throw refusal('wrongChannelType');
  if (channel.thread.archived) throw refusal('archived');
  channel.thread.members.add(call.world.bot.id);
  return undefined;
}

function react(call: Call): Reply {
  const { world, params } = call;
  const channel = channelOf(call, Flag.ReadMessageHistory);
  const message = messageOf(call, channel);
  const emoji = params.emoji ?? '';
  if (!message.reactions.has(emoji)) demand(world, channel, Flag.AddReactions);
  const users = message.reactions.get(emoji) ?? new Set();
  message.reactions.set(emoji, users.add(world.bot.id));
  announce(world, {
    event: GatewayDispatchEvents.MessageReactionAdd,
    guildId: channel.guildId,
    intent: channel.guildId
      ? GatewayIntentBits.GuildMessageReactions
      : GatewayIntentBits.DirectMessageReactions,
    data: () => ({
      user_id: world.bot.id,
      channel_id: channel.id,
      message_id: message.id,
      emoji: { id: null, name: emoji },
      message_author_id: message.authorId,
      burst: false,
      type: 0,
      ...(channel.guildId ? { guild_id: channel.guildId } : {}),
    }),
  });
  return undefined;
}

function unreact(call: Call): Reply {
  const channel = channelOf(call, Flag.ReadMessageHistory);
  const message = messageOf(call, channel);
  const emoji = call.params.emoji ?? '';
  message.reactions.get(emoji)?.delete(call.world.bot.id);
  if (message.reactions.get(emoji)?.size === 0) message.reactions.delete(emoji);
  call.world.events.emit('change');
  return undefined;
}
