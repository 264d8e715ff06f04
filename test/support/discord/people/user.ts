import {
  type APIApplicationCommandOptionChoice,
  PermissionFlagsBits as Flag,
  InteractionType,
  ApplicationCommandType as Kind,
  type Locale,
  type MessageType,
  type Snowflake,
} from 'discord-api-types/v10';
import { toApiMessage } from '../api.ts';
import { openDm } from '../channels.ts';
import { can, sendingIn } from '../permissions.ts';
import { edit, post, remove } from '../posting.ts';
import { type Seen, see } from '../seen.ts';
import { waitFor } from '../waiting.ts';
import type { Channel, Interaction, User, World } from '../world.ts';
import { type Asked, type ShownModal, watch } from './asked.ts';
import { availableCommands, findCommand } from './availableCommands.ts';
import { fillOptions, type OptionValue, resolve } from './commandOptions.ts';
import { openInteraction } from './openInteraction.ts';
import { choose, press, reach } from './press.ts';
import { type Entries, submitModal } from './submitModal.ts';

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

/** The choices shown while typing. */
export type Choices = readonly Pick<APIApplicationCommandOptionChoice, 'name' | 'value'>[];

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
    edit: (message, text) =>
      see(world, edit(world, reach(world, user, message.id).message, { content: text })),
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

function erase(world: World, user: User, messageId: Snowflake): void {
  const { message, channel } = reach(world, user, messageId);
  const may = message.authorId === user.api.id || can(world, channel, user.api.id, Flag.ManageMessages);
  if (!may) throw new Error(`${user.api.username} may not delete the message ${messageId}.`);
  remove(world, message);
}

interface Typed {
  readonly command: string;
  readonly values: Values;
  readonly locale: Locale | undefined;
  readonly focused?: string;
}

function slash(
  world: World,
  user: User,
  channel: Channel,
  { command, values, locale, focused }: Typed,
): Interaction {
  const [name = '', ...path] = command.split(' ');
  const found = findCommand(world, user, channel, name, Kind.ChatInput);
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const filled = fillOptions(found.command, path, { world, guild, values, focused });
  const type =
    focused === undefined
      ? InteractionType.ApplicationCommand
      : InteractionType.ApplicationCommandAutocomplete;
  const data = { ...named(found.command), ...filled };
  return openInteraction(world, { type, user, channel, data, locale, owners: found.owners });
}

async function complete(
  world: World,
  user: User,
  channel: Channel,
  typed: Typed & { focused: string },
): Promise<Choices> {
  const interaction = slash(world, user, channel, typed);
  return waitFor(world, `choices for the option "${typed.focused}" of /${typed.command}`, () => {
    if (interaction.stage === 'failed')
      throw new Error('Loading options failed: the bot did not answer in time.');
    return interaction.choices ?? undefined;
  });
}

function onMessage(
  world: World,
  user: User,
  name: string,
  messageId: Snowflake,
  locale: Locale | undefined,
): Interaction {
  const { message, channel } = reach(world, user, messageId);
  const { command, owners } = findCommand(world, user, channel, name, Kind.Message);
  const resolved = { messages: { [messageId]: toApiMessage(world, message) } };
  const data = { ...named(command), target_id: messageId, resolved };
  const type = InteractionType.ApplicationCommand;
  return openInteraction(world, { type, user, channel, data, locale, owners, targetId: messageId });
}

function onUser(
  world: World,
  user: User,
  channel: Channel,
  { name, targetId, locale }: { name: string; targetId: Snowflake; locale: Locale | undefined },
): Interaction {
  const { command, owners } = findCommand(world, user, channel, name, Kind.User);
  const resolved = {};
  resolve(world, channel.guildId ? world.guilds.get(channel.guildId) : undefined, targetId, resolved);
  const data = { ...named(command), target_id: targetId, resolved };
  return openInteraction(world, {
    type: InteractionType.ApplicationCommand,
    user,
    channel,
    data,
    locale,
    owners,
  });
}

function named({
  id,
  name,
  type,
  guild_id,
}: {
  id: Snowflake;
  name: string;
  type: Kind;
  guild_id?: Snowflake;
}): object {
  return { id, name, type, ...(guild_id ? { guild_id } : {}) };
}
