import {
  type APIChannel,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { toApiChannel } from '../api.ts';
import { openDm } from '../channels.ts';
import type { Fields } from '../form/form.ts';
import type { Call, Reply, Route } from '../http.ts';
import { demand, sendingIn } from '../permissions.ts';
import { refusal } from '../refusal.ts';
import { announce, type Channel } from '../world.ts';

/** Channels: looking one up, typing in it, and opening a direct one. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    handle: (call) => toApiChannel(call.world, channelOf(call, PermissionFlagsBits.ViewChannel)),
  },
  { method: 'POST', path: '/channels/:channel/typing', handle: (call) => type(call) },
  { method: 'POST', path: '/users/@me/channels', handle: (call) => direct(call) },
];

/** The channel a path names, refused when it is unknown, hidden from the bot, or closed to what it wants. */
export function channelOf({ world, params }: Call, permission: bigint): Channel {
  const channel = world.channels.get(params.channel ?? '');
  if (!channel) throw refusal('unknownChannel');
  demand(world, channel, permission);
  return channel;
}

/** The channel a path names, for posting in it. */
export function channelToPostIn(call: Call): Channel {
  const channel = channelOf(call, PermissionFlagsBits.ViewChannel);
  if (channel.type === ChannelType.GuildCategory || channel.type === ChannelType.GuildForum)
    throw refusal('notAText');
  demand(call.world, channel, sendingIn(channel));
  return channel;
}

function type(call: Call): Reply {
  const channel = channelToPostIn(call);
  const { world } = call;
  const guildId = channel.guildId;
  announce(world, {
    event: GatewayDispatchEvents.TypingStart,
    guildId,
    intent: guildId ? GatewayIntentBits.GuildMessageTyping : GatewayIntentBits.DirectMessageTyping,
    data: () => ({ channel_id: channel.id, user_id: world.bot.id, timestamp: Math.floor(Date.now() / 1000) }),
  });
  return undefined;
}

function direct({ world, body }: Call): APIChannel {
  const id = String((body as Fields | undefined)?.recipient_id ?? '');
  if (!world.users.has(id)) throw refusal('unknownUser');
  if (id === world.bot.id) throw refusal('closedDms');
  return toApiChannel(world, openDm(world, id));
}
