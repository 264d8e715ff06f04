import { AllowedMentionsTypes as Kind, PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import { can } from './permissions.ts';
import type { Channel, Message, World } from './world.ts';

/** Who is notified by a message. */
export interface Pings {
  readonly everyone: boolean;
  readonly roles: readonly Snowflake[];
  /** Mentioned by name, or replied to. */
  readonly users: readonly Snowflake[];
}

export const NOBODY: Pings = { everyone: false, roles: [], users: [] };

/** What decides a message's pings. */
interface Mentioning {
  readonly text: string;
  readonly channel: Channel;
  readonly authorId: Snowflake;
  /** Left out altogether, everything mentioned is pinged, the author replied to as well. */
  readonly allowed: Message['allowedMentions'];
  readonly repliedTo: Message | null;
}

/** Who a message notifies: who is mentioned outside of code, may be mentioned by its author, and is allowed. */
export function pingsOf(world: World, { text, channel, authorId, allowed, repliedTo }: Mentioning): Pings {
  const readable = withoutCode(text);
  const mayAll = can(world, channel, authorId, PermissionFlagsBits.MentionEveryone);
  const parse = allowed ? (allowed.parse ?? []) : Object.values(Kind);
  const roles = channel.guildId ? world.guilds.get(channel.guildId)?.roles : undefined;
  const mentionedRoles = idsIn(readable, /<@&(\d+)>/g).filter((id) => mayAll || roles?.get(id)?.mentionable);
  const mentionedUsers = idsIn(readable, /<@!?(\d+)>/g).filter((id) => world.users.has(id));
  const repliedUser = allowed ? (allowed.replied_user ?? false) : true;
  // A reply to a command's answer pings nobody: that answer is a webhook's message.
  const replied = repliedTo && repliedUser && !repliedTo.webhookId ? [repliedTo.authorId] : [];
  const users = parse.includes(Kind.User)
    ? mentionedUsers
    : mentionedUsers.filter((id) => allowed?.users?.includes(id));
  return {
    everyone: parse.includes(Kind.Everyone) && mayAll && /@(everyone|here)\b/.test(readable),
    roles: parse.includes(Kind.Role)
      ? mentionedRoles
      : mentionedRoles.filter((id) => allowed?.roles?.includes(id)),
    users: [...new Set([...users, ...replied])],
  };
}

/** Mentions and links in code are only text. */
export function withoutCode(text: string): string {
  return text.replace(/\\[<@]/g, '').replace(/```[\s\S]*?```|``[^`]*``|`[^`]*`/g, '');
}

function idsIn(text: string, pattern: RegExp): Snowflake[] {
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}
