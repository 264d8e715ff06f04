import { type Guild, PermissionFlagsBits } from 'discord.js';

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** Whether the bot sees a channel of a server and may write there, as far as Discord has told it by now. */
export function mayPostIn(guild: Guild | null, channelId: string): boolean {
  const channel = guild?.channels.cache.get(channelId);
  const me = guild?.members.me;
  return channel !== undefined && me != null && channel.permissionsFor(me).has(NEEDED);
}
