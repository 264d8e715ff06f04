import {
  type APIApplicationCommandOptionChoice,
  InteractionType,
  ApplicationCommandType as Kind,
  type Locale,
  type Snowflake,
} from 'discord-api-types/v10';
import { toApiMessage } from '../api.ts';
import type { Interaction } from '../interaction.ts';
import { waitFor } from '../waiting.ts';
import type { Channel, User, World } from '../world.ts';
import { findCommand } from './availableCommands.ts';
import { fillOptions, type OptionValue, resolve } from './commandOptions.ts';
import { openInteraction } from './openInteraction.ts';
import { reach } from './press.ts';

/** The choices shown while typing. */
export type Choices = readonly Pick<APIApplicationCommandOptionChoice, 'name' | 'value'>[];

/** A slash command as a user types it. */
export interface Typed {
  readonly command: string;
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly locale: Locale | undefined;
  readonly focused?: string;
}

/** Sends a slash command, or with `focused` what was typed of it so far. */
export function slash(
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

/** Types into an option and waits for the choices. */
export async function complete(
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

/** Uses a command from a message's menu. */
export function onMessage(
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

/** Uses a command from a user's menu. */
export function onUser(
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
