import {
  ChannelType,
  GatewayDispatchEvents as Event,
  PermissionFlagsBits as Flag,
  Locale,
  MessageType,
  OverwriteType,
  type Snowflake,
} from 'discord-api-types/v10';
import { createChannel, deleteChannel, startThread, tell } from '../channels.ts';
import { can } from '../permissions.ts';
import { post } from '../posting.ts';
import { isVisible, type Seen, see } from '../seen.ts';
import { staysQuiet, waitFor } from '../waiting.ts';
import { type Channel, userRecord, type World } from '../world.ts';

/** A place where people and the bot talk, as a test sees it. */
export interface ChannelHandle {
  readonly id: Snowflake;
  readonly name: string;
  /** The channel's messages, oldest first, as everybody sees them, or as this user does. */
  messages(as?: { readonly id: Snowflake }): Seen[];
  /** The bot's next message that everybody sees and that this has not returned before. */
  nextMessage(): Promise<Seen>;
  /** The bot's reply to a message. */
  replyTo(message: { readonly id: Snowflake }): Promise<Seen>;
  /** Fails when the bot says anything here, to anybody, within these milliseconds. */
  quiet(ms?: number): Promise<void>;
  /** Grants permissions here to a user, a role or (by the guild's id) everyone. */
  allow(whom: { readonly id: Snowflake }, ...permissions: readonly bigint[]): void;
  /** Takes permissions away here. */
  deny(whom: { readonly id: Snowflake }, ...permissions: readonly bigint[]): void;
  /** Starts a thread from a message, or a private one without. */
  thread(name: string, owner: { readonly id: Snowflake }, from?: { readonly id: Snowflake }): ChannelHandle;
  /** Archives this thread, and locks it. */
  archive(locked?: boolean): void;
  /** Posts as a webhook, which is no user. */
  webhookSays(name: string, text: string): Seen;
  delete(): void;
}

/** Lets a test watch and change a channel. */
export function channelHandle(world: World, channel: Channel): ChannelHandle {
  const taken = new Set<Snowflake>();
  const fromBot = () => messagesIn(world, channel).filter(({ authorId }) => authorId === world.bot.id);
  const change = (whom: Snowflake, allow: bigint, deny: bigint) =>
    overwrite(world, channel, whom, allow, deny);
  const bits = (permissions: readonly bigint[]) => permissions.reduce((all, bit) => all | bit, 0n);
  return {
    id: channel.id,
    name: channel.name,
    messages: (as) =>
      messagesIn(world, channel).flatMap((message) =>
        isVisible(message, as?.id ?? null) ? [see(world, message)] : [],
      ),
    nextMessage: async () => {
      const next = await waitFor(world, `the bot's next message in ${channel.name || 'the DM'}`, () =>
        fromBot().find((message) => isVisible(message, null) && !taken.has(message.id)),
      );
      taken.add(next.id);
      return see(world, next);
    },
    replyTo: ({ id }) =>
      waitFor(world, `a reply to message ${id}`, () => {
        const reply = fromBot().find(({ reference }) => reference?.messageId === id);
        return reply && isVisible(reply, null) ? see(world, reply) : undefined;
      }),
    quiet: (ms = 250) => {
      const before = new Set(fromBot().map(({ id }) => id));
      return staysQuiet(world, ms, 'silence', () => fromBot().find(({ id }) => !before.has(id))?.content);
    },
    allow: ({ id }, ...permissions) => change(id, bits(permissions), 0n),
    deny: ({ id }, ...permissions) => change(id, 0n, bits(permissions)),
    thread: (name, owner, from) => channelHandle(world, threadIn(world, channel, name, owner.id, from?.id)),
    archive: (locked = false) => {
      Object.assign(channel.thread ?? {}, { archived: true, locked });
      tell(world, channel, Event.ThreadUpdate);
    },
    webhookSays: (name, text) => webhookSays(world, channel, name, text),
    delete: () => deleteChannel(world, channel),
  };
}

function messagesIn(world: World, channel: Channel) {
  return [...world.messages.values()].filter(({ channelId }) => channelId === channel.id);
}

function overwrite(world: World, channel: Channel, id: Snowflake, allow: bigint, deny: bigint): void {
  const could = can(world, channel, world.bot.id, Flag.ViewChannel);
  const before = channel.overwrites.find((each) => each.id === id);
  const allowed = (BigInt(before?.allow ?? 0) & ~deny) | allow;
  const denied = (BigInt(before?.deny ?? 0) & ~allow) | deny;
  const type = world.users.has(id) ? OverwriteType.Member : OverwriteType.Role;
  const after = { id, type, allow: allowed.toString(), deny: denied.toString() };
  channel.overwrites = [...channel.overwrites.filter((each) => each.id !== id), after];
  tell(world, channel, could ? Event.ChannelUpdate : Event.ChannelCreate, could);
}

function threadIn(
  world: World,
  parent: Channel,
  name: string,
  ownerId: Snowflake,
  from?: Snowflake,
): Channel {
  const message = world.messages.get(from ?? '');
  if (message) return startThread(world, message, parent, name, ownerId);
  const thread = { ownerId, archived: false, locked: false, members: new Set([ownerId]) };
  return createChannel(world, {
    guildId: parent.guildId ?? '',
    name,
    type: ChannelType.PrivateThread,
    parentId: parent.id,
    thread,
  });
}

function webhookSays(world: World, channel: Channel, name: string, text: string): Seen {
  const id = world.nextId();
  const api = { ...userRecord(id, name, true), discriminator: '0000' };
  world.users.set(id, { api, locale: Locale.EnglishUS, dmsOpen: false, installedApp: false });
  return see(
    world,
    post(world, { channel, authorId: id, webhookId: id, body: { content: text }, type: MessageType.Default }),
  );
}
