import {
  type AnyThreadChannel,
  ChannelType,
  type Client,
  DiscordAPIError,
  type GuildMember,
  type GuildTextBasedChannel,
  type PermissionsBitField,
} from 'discord.js';
import type { Say } from './texts.ts';

/** A channel to post in, or the plain reason why not. */
export type Permit = { readonly channel: GuildTextBasedChannel } | { readonly refused: string };

type Needed = 'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads';

/**
 * Whether an answer may be shared in a channel at this moment: the channel is asked for anew, and both the bot and the sharer
 * must see it and may write in it.
 */
export async function mayShare(
  client: Client<true>,
  channelId: string,
  member: GuildMember,
  say: Say,
): Promise<Permit> {
  const channel = await client.channels.fetch(channelId, { force: true }).catch((error: unknown) => {
    // Deleted, hidden from the bot, or never there: DiscordAPIError. Anything else is a fault.
    if (error instanceof DiscordAPIError && error.status < 500) return null;
    throw error;
  });
  if (!channel || channel.isDMBased() || !channel.isTextBased() || channel.guildId !== member.guild.id)
    return { refused: say('share.gone') };
  const me = await member.guild.members.fetchMe();
  const own = missing(channel, channel.permissionsFor(me));
  if (own.length > 0) return { refused: say('share.bot', { permissions: named(own, say) }) };
  const theirs = missing(channel, channel.permissionsFor(member));
  if (theirs.length > 0) return { refused: say('share.you', { permissions: named(theirs, say) }) };
  if (member.isCommunicationDisabled()) return { refused: say('share.timeout') };
  if (channel.isThread() && !(await isOpenTo(channel, member))) return { refused: say('share.thread') };
  return { channel };
}

function missing(
  channel: GuildTextBasedChannel,
  has: Readonly<PermissionsBitField> | null,
): readonly Needed[] {
  const needed: readonly Needed[] = [
    'ViewChannel',
    channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages',
  ];
  return needed.filter((permission) => !has?.has(permission));
}

/** A thread that nobody locked; a private one only for those who are in it or manage threads. */
async function isOpenTo(thread: AnyThreadChannel, member: GuildMember): Promise<boolean> {
  if (thread.locked) return false;
  if (thread.type !== ChannelType.PrivateThread || thread.permissionsFor(member)?.has('ManageThreads'))
    return true;
  const found = await thread.members.fetch(member.id).catch(() => undefined);
  return found !== undefined;
}

function named(permissions: readonly Needed[], say: Say): string {
  return permissions.map((permission) => say(`permission.${permission}`)).join(', ');
}
