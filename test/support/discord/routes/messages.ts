import { type APIMessage, PermissionFlagsBits as Flag, GatewayIntentBits } from 'discord-api-types/v10';
import { toApiMessage } from '../api.ts';
import { type Fields, issue, refuseInvalid } from '../form/form.ts';
import { checkEdit, checkMessage } from '../form/messageForm.ts';
import type { Call, Reply, Route } from '../http.ts';
import { can, demand } from '../permissions.ts';
import { edit, type MessageBody, post, remove } from '../posting.ts';
import { refusal } from '../refusal.ts';
import { withheld } from '../withheld.ts';
import type { Channel, Message, World } from '../world.ts';
import { channelOf, channelToPostIn } from './channels.ts';

const MESSAGES = '/channels/:channel/messages';
const MESSAGE = `${MESSAGES}/:message`;

/** Messages in channels: posting, reading, editing, deleting. */
export const messageRoutes: readonly Route[] = [
  { method: 'POST', path: MESSAGES, handle: (call) => create(call) },
  { method: 'GET', path: MESSAGES, handle: (call) => list(call) },
  { method: 'GET', path: MESSAGE, handle: (call) => get(call) },
  { method: 'PATCH', path: MESSAGE, handle: (call) => change(call) },
  { method: 'DELETE', path: MESSAGE, handle: (call) => destroy(call) },
];

/** The message a path names, as far as the bot can reach it. */
export function messageOf(call: Call, channel: Channel): Message {
  const message = call.world.messages.get(call.params.message ?? '');
  // Not even the bot that sent it finds an ephemeral message in its channel.
  if (!message || message.deleted || message.visibleTo || message.channelId !== channel.id)
    throw refusal('unknownMessage');
  return message;
}

function create(call: Call): Reply {
  const { world, files } = call;
  const channel = channelToPostIn(call);
  const body = (call.body ?? {}) as Fields;
  checkMessage(body, files.length > 0);
  demandForContents(world, channel, body, files.length > 0);
  const recipient = channel.recipients.find((id) => id !== world.bot.id);
  if (recipient && !world.users.get(recipient)?.dmsOpen) throw refusal('closedDms');
  unarchive(world, channel);
  const already = body.enforce_nonce ? withNonce(world, channel, body.nonce) : undefined;
  return seen(
    world,
    already ?? post(world, { channel, authorId: world.bot.id, body: replying(world, channel, body), files }),
  );
}

/** Embeds, files and replies each need a permission of their own. */
function demandForContents(world: World, channel: Channel, body: Fields, hasFiles: boolean): void {
  if (Array.isArray(body.embeds) && body.embeds.length > 0) demand(world, channel, Flag.EmbedLinks);
  if (hasFiles) demand(world, channel, Flag.AttachFiles);
  if (body.message_reference && !can(world, channel, world.bot.id, Flag.ReadMessageHistory))
    throw refusal('noHistoryToReply');
}

/** A reply to a message that is gone is refused, or becomes an ordinary message if the bot said so. */
function replying(world: World, channel: Channel, body: Fields): MessageBody {
  const reference = (body as MessageBody).message_reference;
  if (!reference) return body as MessageBody;
  const target = world.messages.get(reference.message_id ?? '');
  if (target && !target.deleted && target.channelId === channel.id) return body as MessageBody;
  if (reference.fail_if_not_exists !== false)
    refuseInvalid(issue(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message'));
  const { message_reference: _gone, ...rest } = body as MessageBody;
  return rest;
}

function unarchive(world: World, channel: Channel): void {
  if (!channel.thread?.archived) return;
  if (channel.thread.locked && !can(world, channel, world.bot.id, Flag.ManageThreads))
    throw refusal('archived');
  channel.thread.archived = false;
}

function withNonce(world: World, channel: Channel, nonce: unknown): Message | undefined {
  if (nonce === undefined || nonce === null) return undefined;
  return [...world.messages.values()].find(
    (message) =>
      message.channelId === channel.id &&
      message.authorId === world.bot.id &&
      String(message.nonce) === String(nonce),
  );
}

function list(call: Call): Reply {
  const { world, query } = call;
  const channel = channelOf(call, Flag.ViewChannel);
  if (!can(world, channel, world.bot.id, Flag.ReadMessageHistory)) return [];
  const limit = Number(query.get('limit') ?? 50);
  const before = query.get('before');
  const after = query.get('after');
  const found = [...world.messages.values()]
    .filter((message) => message.channelId === channel.id && !message.deleted && !message.visibleTo)
    .filter(({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)));
  const page = after ? found.slice(0, limit) : found.slice(-limit);
  return page.reverse().map((message) => seen(world, message));
}

function get(call: Call): Reply {
  const channel = channelOf(call, Flag.ReadMessageHistory);
  return seen(call.world, messageOf(call, channel));
}

function change(call: Call): Reply {
  const { world } = call;
  const channel = channelOf(call, Flag.ViewChannel);
  const message = messageOf(call, channel);
  const body = (call.body ?? {}) as Fields;
  if (message.authorId !== world.bot.id) throw refusal('notYourMessage');
  checkEdit(body, message);
  unarchive(world, channel);
  return seen(world, edit(world, message, body as MessageBody, call.files));
}

function destroy(call: Call): Reply {
  const channel = channelOf(call, Flag.ViewChannel);
  const message = messageOf(call, channel);
  if (message.authorId !== call.world.bot.id) demand(call.world, channel, Flag.ManageMessages);
  remove(call.world, message);
  return undefined;
}

/** Over HTTP it is the portal's switch that decides what the bot may read, whatever its session asked for. */
function seen(world: World, message: Message): APIMessage {
  const mayReadAll = (world.settings.privilegedIntents & GatewayIntentBits.MessageContent) !== 0;
  return withheld(world, toApiMessage(world, message), mayReadAll);
}
