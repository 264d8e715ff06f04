import { type Interaction, PermissionFlagsBits } from 'discord.js';

/**
 * The server whose articles somebody may change here; `undefined` when they may not. Asked at each step, because a command's
 * default permission is the server's to change, and a right can be taken away while a preview waits.
 */
export function managedServer({ guildId, memberPermissions }: Interaction): string | undefined {
  const allowed = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  return guildId !== null && allowed ? guildId : undefined;
}
