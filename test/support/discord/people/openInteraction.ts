import { randomBytes } from 'node:crypto';
import {
  InteractionContextType as Context,
  GatewayDispatchEvents,
  ApplicationIntegrationType as Install,
  type InteractionType,
  type Locale,
  type Snowflake,
} from 'discord-api-types/v10';
import { toApiChannel, toApiMember, toApiMessage } from '../api.ts';
import type { Interaction } from '../interaction.ts';
import { keep } from '../interactions.ts';
import { permissionsIn } from '../permissions.ts';
import { announce, type Channel, type Message, type User, type World } from '../world.ts';

/** What a user does that becomes an interaction. */
export interface Asking {
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly data: object;
  readonly locale?: Locale | undefined;
  /** The message whose component was used, or whose component opened the modal: the bot gets it whole. */
  readonly message?: Message | undefined;
  /** The message a message command was run on. */
  readonly targetId?: Snowflake | undefined;
  readonly triggeredBy?: Interaction | undefined;
  readonly owners: Interaction['owners'];
}

/** Opens an interaction and sends it to the bot, under no intent: interactions always arrive. */
export function openInteraction(world: World, asking: Asking): Interaction {
  const { type, user, channel, owners } = asking;
  const interaction: Interaction = {
    id: world.nextId(),
    token: randomBytes(48).toString('base64url'),
    type,
    userId: user.api.id,
    channelId: channel.id,
    openedAt: Date.now(),
    userInstalledOnly: !(Install.GuildInstall in owners),
    triggeredBy: asking.triggeredBy ?? null,
    messageId: asking.message?.id ?? asking.targetId ?? null,
    owners,
    stage: 'open',
    answeredWith: null,
    originalId: null,
    edits: 0,
    followUpIds: [],
    choices: null,
    modal: null,
  };
  keep(world, interaction);
  const payload = describe(world, asking, interaction);
  announce(world, {
    event: GatewayDispatchEvents.InteractionCreate,
    guildId: channel.guildId,
    intent: 0,
    data: () => payload,
  });
  return interaction;
}

/** Where an interaction takes place: a guild, the DM with the bot, or a DM of other people. */
export function contextOf(world: World, channel: Channel): Context {
  if (channel.guildId !== null) return Context.Guild;
  return channel.recipients.includes(world.bot.id) ? Context.BotDM : Context.PrivateChannel;
}

function describe(world: World, asking: Asking, interaction: Interaction): object {
  const { user, channel, message } = asking;
  const permissions = permissionsIn(world, channel, user.api.id).toString();
  return {
    id: interaction.id,
    application_id: world.bot.id,
    type: asking.type,
    data: asking.data,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: { ...toApiChannel(world, channel), permissions },
    ...whoAsks(world, channel, user, permissions),
    ...(message ? { message: toApiMessage(world, message) } : {}),
    app_permissions: appPermissions(world, channel, user).toString(),
    locale: asking.locale ?? user.locale,
    entitlements: [],
    authorizing_integration_owners: interaction.owners,
    context: contextOf(world, channel),
    attachment_size_limit: 10_485_760,
  };
}

function whoAsks(world: World, channel: Channel, user: User, permissions: string): object {
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const member = guild?.members.get(user.api.id);
  if (!guild || !member) return { user: user.api };
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { ...toApiMember(world, member), permissions },
  };
}

/** The bot's permissions here; where it is no member, it has what the user that brought it has. */
function appPermissions(world: World, channel: Channel, user: User): bigint {
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const member = guild ? guild.members.has(world.bot.id) : channel.recipients.includes(world.bot.id);
  return permissionsIn(world, channel, member ? world.bot.id : user.api.id);
}
