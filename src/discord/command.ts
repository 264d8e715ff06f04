import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  type PermissionsBitField,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  SlashCommandBuilder,
} from 'discord.js';
import { z } from 'zod';
import type { Context } from './context.ts';

/** A slash command: one file in `commands/`, its default export. The loader finds it; dispatch and registration both use it. */
export interface Command {
  /** What Discord is told: name, description, options, and where it may be used. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Answers a use of it. Whatever is thrown is logged and answered kindly. */
  run(interaction: ChatInputCommandInteraction, context: Context): Promise<void>;
  /** Offers values while somebody types. */
  complete?(interaction: AutocompleteInteraction, context: Context): Promise<void>;
}

/** Begins a command that only looks things up: usable in servers, in the bot's direct messages and, user-installed, anywhere. */
export function lookUp(name: string, description: string): SlashCommandBuilder {
  return new SlashCommandBuilder()
    .setName(name)
    .setDescription(description)
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);
}

/** Begins a command for those who manage a server, in servers alone. Whom else it is for, the server's Integrations page says. */
export function lookAfter(name: string, description: string): SlashCommandBuilder {
  return new SlashCommandBuilder()
    .setName(name)
    .setDescription(description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild);
}

/** Whether a command is for somebody with these permissions, as far as the command itself says; outside of servers nobody has any. */
export function isFor(
  { default_member_permissions: needed }: Command['data'],
  permissions: Readonly<PermissionsBitField> | null,
): boolean {
  return needed === undefined || needed === null || (permissions?.has(BigInt(needed)) ?? false);
}

const named = z.looseObject({
  name: z.string().regex(/^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$/u, 'a command name has 1 to 32 lower-case letters'),
  description: z
    .string()
    .min(1, 'a command needs a description')
    .max(100, 'a description has at most 100 characters'),
});

/** The shape a command file must have. */
export const commandSchema = z.looseObject({
  data: z.custom<Command['data']>(
    (data) => named.safeParse(data).success,
    'data needs a lower-case name of at most 32 characters and a description of at most 100',
  ),
  run: z.custom<Command['run']>((run) => typeof run === 'function', 'run must be a function'),
  complete: z
    .custom<NonNullable<Command['complete']>>(
      (complete) => typeof complete === 'function',
      'complete must be a function',
    )
    .exactOptional(),
});
