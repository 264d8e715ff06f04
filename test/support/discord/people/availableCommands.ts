import {
  type APIApplicationCommand,
  type ApplicationCommandType,
  InteractionContextType as Context,
  ApplicationIntegrationType as Install,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Interaction } from '../interaction.ts';
import { can, permissionsIn } from '../permissions.ts';
import type { Channel, User, World } from '../world.ts';
import { contextOf } from './openInteraction.ts';

/** A command a user can choose here, and on whose authority the application is here. */
export interface Available {
  readonly command: APIApplicationCommand;
  readonly owners: Interaction['owners'];
}

/**
 * The commands a user finds in a channel's menu, as Discord would list them: registered for the guild or for all,
 * in a context they allow, installed for the guild or by the user, and permitted to the user.
 */
export function availableCommands(world: World, user: User, channel: Channel): Available[] {
  if (channel.guildId && !can(world, channel, user.api.id, PermissionFlagsBits.UseApplicationCommands))
    return [];
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const own = guild?.hasCommands ? (world.commands.get(guild.id) ?? []) : [];
  const everywhere = world.commands.get('global') ?? [];
  return [...own, ...everywhere].flatMap((command) => {
    const owners = ownersOf(world, command, user, channel);
    const fits = !command.contexts || command.contexts.includes(contextOf(world, channel));
    if (!fits || Object.keys(owners).length === 0 || !mayUse(world, command, user, channel)) return [];
    return [{ command, owners }];
  });
}

/** The command with this name and type, or an error that says what there is instead. */
export function findCommand(
  world: World,
  user: User,
  channel: Channel,
  name: string,
  type: ApplicationCommandType,
): Available {
  const available = availableCommands(world, user, channel);
  const found = available.find(({ command }) => command.name === name && command.type === type);
  if (found) return found;
  const names = available.map(({ command }) => command.name).join(', ') || 'none';
  throw new Error(`${user.api.username} finds no command "${name}" here. There are: ${names}.`);
}

/** On whose authority: the guild's (id 0 in the DM with the bot), the user's, or both. */
function ownersOf(
  world: World,
  command: APIApplicationCommand,
  user: User,
  channel: Channel,
): Interaction['owners'] {
  const types = command.integration_types ?? [Install.GuildInstall];
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const shared = [...world.guilds.values()].some(
    ({ hasCommands, members }) => hasCommands && members.has(user.api.id),
  );
  const byGuild = guild ? guild.hasCommands : contextOf(world, channel) === Context.BotDM && shared;
  return {
    ...(types.includes(Install.GuildInstall) && byGuild ? { [Install.GuildInstall]: guild?.id ?? '0' } : {}),
    ...(types.includes(Install.UserInstall) && user.installedApp
      ? { [Install.UserInstall]: user.api.id }
      : {}),
  };
}

function mayUse(world: World, command: APIApplicationCommand, user: User, channel: Channel): boolean {
  const needed = command.default_member_permissions;
  if (channel.guildId === null || needed === null || needed === undefined) return true;
  const granted = permissionsIn(world, channel, user.api.id);
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return true;
  // "0" hides a command from everybody but administrators.
  return BigInt(needed) !== 0n && (granted & BigInt(needed)) === BigInt(needed);
}
