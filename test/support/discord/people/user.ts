import {
  PermissionFlagsBits as Flag,
  type Locale,
  type MessageType,
  type Snowflake,
} from 'discord-api-types/v10';
import { openDm } from '../channels.ts';
import type { Interaction } from '../interaction.ts';
import { can, sendingIn } from '../permissions.ts';
import { edit, post, remove } from '../posting.ts';
import { type Seen, see } from '../seen.ts';
import type { Channel, User, World } from '../world.ts';
import { type Asked, type ShownModal, watch } from './asked.ts';
import { availableCommands } from './availableCommands.ts';
import type { OptionValue } from './commandOptions.ts';
import { choose, press, reach } from './press.ts';
import { type Entries, submitModal } from './submitModal.ts';
import { type Choices, complete, onMessage, onUser, slash } from './useCommand.ts';

/** Anything with an id: a handle, or a message seen. */
export interface Identified {
  readonly id: Snowflake;
}

type Values = Readonly<Record<string, OptionValue>>;
interface In {
  /** The user's language, when not the one they were made with. */
  readonly locale?: Locale;
}

/** A person (or another bot) who does what users do; what their client would not let them do throws. */
export interface UserHandle {
  readonly id: Snowflake;
  readonly name: string;
  /** Mentions this user in a text. */
  readonly mention: string;
  /** Says something; a reply pings unless told not to, as in the client. */
  say(channel: Identified, text: string, options?: SayOptions): Seen;
  /** Says something to the bot directly. */
  dm(text: string): Seen;
  edit(message: Identified, text: string): Seen;
  /** Deletes a message: one's own, or with the permission to manage them, another's. */
  delete(message: Identified): void;
  /** Uses a slash command, e.g. `slash(channel, 'ask', { question: 'Who?' })`; subcommands follow a space. */
  slash(channel: Identified, command: string, values?: Values, options?: In): Asked;
  /** Types into an option (the last of `values` unless `focused` names it) and gets the choices. */
  autocomplete(
    channel: Identified,
    command: string,
    values: Values,
    options?: In & { focused?: string },
  ): Promise<Choices>;
  messageCommand(name: string, message: Identified, options?: In): Asked;
  userCommand(name: string, channel: Identified, target: Identified, options?: In): Asked;
  /** Presses a button by custom id or label. */
  click(message: Identified, idOrLabel: string, options?: In): Asked;
  /** Chooses in the message's menu by labels, values or ids. */
  select(
    message: Identified,
    values: string | readonly string[],
    options?: In & { customId?: string },
  ): Asked;
  submitModal(modal: ShownModal, entries: Entries): Asked;
  /** Names of the commands this user finds in a channel, twice when registered twice. */
  commandsIn(channel: Identified): string[];
}

interface SayOptions {
  readonly replyTo?: Identified;
  readonly ping?: boolean;
  /** A kind of message other than an ordinary one: a pin's notice, for instance. */
  readonly type?: MessageType;
}

/** Lets a test act as a user. */
export function userHandle(world: World, user: User): UserHandle {
  const { id, username } = user.api;
  const at = ({ id: channelId }: Identified) => enter(world, user, channelId);
  const watched = (interaction: Interaction) => watch(world, interaction);
  return {
    id,
    name: username,
    mention: `<@${id}>`,
    say: (channel, text, options = {}) => say(world, user, at(channel), text, options),
    dm: (text) => say(world, user, openDm(world, id), text, {}),
    edit: (message, text) => rewrite(world, user, message.id, text),
    delete: (message) => erase(world, user, message.id),
    slash: (channel, command, values = {}, { locale } = {}) =>
      watched(slash(world, user, at(channel), { command, values, locale })),
    autocomplete: (channel, command, values, { locale, focused } = {}) =>
      complete(world, user, at(channel), {
        command,
        values,
        locale,
        focused: focused ?? Object.keys(values).at(-1) ?? '',
      }),
    messageCommand: (name, message, { locale } = {}) =>
      watched(onMessage(world, user, name, message.id, locale)),
    userCommand: (name, channel, target, { locale } = {}) =>
      watched(onUser(world, user, at(channel), { name, targetId: target.id, locale })),
    click: (message, idOrLabel, { locale } = {}) =>
      watched(press(world, user, message.id, idOrLabel, locale)),
    select: (message, values, { locale, customId } = {}) =>
      watched(choose(world, user, message.id, { customId, values: [values].flat(), locale })),
    submitModal: (modal, entries) => watched(submitModal(world, user, modal, entries)),
    commandsIn: (channel) => availableCommands(world, user, at(channel)).map(({ command }) => command.name),
  };
}

/** A channel the user can see. */
function enter(world: World, user: User, channelId: Snowflake): Channel {
  const channel = world.channels.get(channelId);
  if (channel && can(world, channel, user.api.id, Flag.ViewChannel)) return channel;
  throw new Error(`${user.api.username} does not see the channel ${channelId}.`);
}

function say(
  world: World,
  user: User,
  channel: Channel,
  text: string,
  { replyTo, ping = true, type }: SayOptions,
): Seen {
  if (!can(world, channel, user.api.id, sendingIn(channel)))
    throw new Error(`${user.api.username} may not write in ${channel.name}.`);
  const body = {
    content: text,
    ...(replyTo ? { message_reference: { message_id: replyTo.id } } : {}),
    ...(ping
      ? {}
      : { allowed_mentions: { parse: ['users', 'roles', 'everyone'] as never[], replied_user: false } }),
  };
  return see(
    world,
    post(world, { channel, authorId: user.api.id, body, ...(type === undefined ? {} : { type }) }),
  );
}

function rewrite(world: World, user: User, messageId: Snowflake, text: string): Seen {
  const { message } = reach(world, user, messageId);
  if (message.authorId !== user.api.id)
    throw new Error(`${user.api.username} did not write the message ${messageId}.`);
  return see(world, edit(world, message, { content: text }));
}

function erase(world: World, user: User, messageId: Snowflake): void {
  const { message, channel } = reach(world, user, messageId);
  const may = message.authorId === user.api.id || can(world, channel, user.api.id, Flag.ManageMessages);
  if (!may) throw new Error(`${user.api.username} may not delete the message ${messageId}.`);
  remove(world, message);
}
