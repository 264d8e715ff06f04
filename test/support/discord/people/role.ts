import { type APIRole, PermissionFlagsBits as Flag, type Snowflake } from 'discord-api-types/v10';

/** What Discord lets everyone do in a new guild; note that it includes mentioning everyone. */
export const EVERYONE =
  Flag.ViewChannel |
  Flag.SendMessages |
  Flag.SendMessagesInThreads |
  Flag.CreatePublicThreads |
  Flag.CreatePrivateThreads |
  Flag.EmbedLinks |
  Flag.AttachFiles |
  Flag.AddReactions |
  Flag.MentionEveryone |
  Flag.ReadMessageHistory |
  Flag.UseApplicationCommands |
  Flag.UseExternalApps;

/** A role as Discord describes it; the bot's own is managed by its application. */
export function roleRecord(
  id: Snowflake,
  name: string,
  permissions: bigint,
  { mentionable = false, botId }: { mentionable?: boolean; botId?: Snowflake } = {},
): APIRole {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  return {
    id,
    name,
    permissions: permissions.toString(),
    mentionable,
    color: 0,
    colors,
    hoist: false,
    position: botId ? 1 : 0,
    managed: botId !== undefined,
    flags: 0 as APIRole['flags'],
    ...(botId ? { tags: { bot_id: botId } } : {}),
  };
}
