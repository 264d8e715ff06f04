import {
  type APIRole,
  type ChannelType,
  GatewayDispatchEvents as Event,
  GatewayIntentBits as Intent,
  Locale,
  type Snowflake,
} from 'discord-api-types/v10';
import { toApiGuild, toApiMember } from '../api.ts';
import { createChannel } from '../channels.ts';
import { announce, type Guild, type User, userRecord, type World } from '../world.ts';
import { type ChannelHandle, channelHandle } from './channel.ts';
import { EVERYONE, roleRecord } from './role.ts';
import { type Identified, type UserHandle, userHandle } from './user.ts';

/** How a new guild differs from an ordinary one. */
export interface GuildOptions {
  readonly locale?: Locale;
  /** What everyone may do. */
  readonly everyone?: bigint;
  /** What the bot's own role adds to that. */
  readonly botPermissions?: bigint;
  /** How the application is here: with its bot, with its commands only, or not at all (users may bring it). */
  readonly app?: 'bot' | 'commands' | 'absent';
}

/** How a new user differs from an ordinary one. */
export interface UserOptions {
  readonly locale?: Locale;
  readonly bot?: boolean;
  /** Whether they take direct messages. */
  readonly dms?: boolean;
  /** Whether they installed the application for themselves. */
  readonly installedApp?: boolean;
  /** Roles in the guild, when made there. */
  readonly roles?: readonly Identified[];
}

/** A guild, as a test arranges it. */
export interface GuildHandle {
  readonly id: Snowflake;
  channel(name: string, options?: { type?: ChannelType; parent?: Identified }): ChannelHandle;
  role(
    name: string,
    permissions?: bigint,
    options?: { mentionable?: boolean },
  ): Identified & { readonly mention: string };
  /** Makes a user who is a member here. */
  user(name: string, options?: UserOptions): UserHandle;
  join(user: Identified, roles?: readonly Identified[]): void;
  leave(user: Identified): void;
  /** Gives and takes roles. */
  setRoles(user: Identified, roles: readonly Identified[]): void;
  timeOut(user: Identified, timedOut?: boolean): void;
  /** Changes what a role may do; the guild's own id is everyone's. */
  permit(role: Identified, permissions: bigint): void;
  /** The bot's own role. */
  readonly botRole: Identified;
  kickBot(): void;
  addBot(): void;
}

/** Makes a guild and tells the bot, when it is in it. */
export function createGuild(world: World, name: string, options: GuildOptions = {}): GuildHandle {
  const { app = 'bot', locale = Locale.EnglishUS, everyone = EVERYONE, botPermissions = 0n } = options;
  const id = world.nextId();
  const guild: Guild = {
    id,
    name,
    ownerId: world.nextId(),
    locale,
    hasBot: app === 'bot',
    hasCommands: app !== 'absent',
    roles: new Map([[id, roleRecord(id, '@everyone', everyone)]]),
    members: new Map(),
  };
  world.guilds.set(id, guild);
  const botRole = roleRecord(world.nextId(), world.bot.username, botPermissions, { botId: world.bot.id });
  if (guild.hasBot) {
    guild.roles.set(botRole.id, botRole);
    addMember(world, guild, world.bot.id, [botRole.id]);
    announceGuild(world, guild);
  }
  return guildHandle(world, guild, botRole);
}

/** Makes a user who is in no guild yet. */
export function createUser(world: World, name: string, options: UserOptions = {}): UserHandle {
  const { locale = Locale.EnglishUS, bot = false, dms = true, installedApp = false } = options;
  const user: User = { api: userRecord(world.nextId(), name, bot), locale, dmsOpen: dms, installedApp };
  world.users.set(user.api.id, user);
  return userHandle(world, user);
}

function guildHandle(world: World, guild: Guild, botRole: APIRole): GuildHandle {
  const members = memberActions(world, guild);
  return {
    ...members,
    ...botActions(world, guild, botRole),
    id: guild.id,
    botRole: { id: botRole.id },
    channel: (name, { type, parent } = {}) => {
      const plan = {
        guildId: guild.id,
        name,
        parentId: parent?.id ?? null,
        ...(type === undefined ? {} : { type }),
      };
      return channelHandle(world, createChannel(world, plan));
    },
    role: (name, permissions = 0n, { mentionable = false } = {}) => {
      const role = roleRecord(world.nextId(), name, permissions, { mentionable });
      guild.roles.set(role.id, role);
      tell(world, guild, Event.GuildRoleCreate, { role });
      return { id: role.id, mention: `<@&${role.id}>` };
    },
    user: (name, options = {}) => {
      const user = createUser(world, name, options);
      members.join(user, options.roles);
      return user;
    },
    permit: ({ id }, permissions) => {
      const role = guild.roles.get(id);
      if (!role) throw new Error(`${guild.name} has no role ${id}.`);
      role.permissions = permissions.toString();
      tell(world, guild, Event.GuildRoleUpdate, { role });
    },
  };
}

function memberActions(
  world: World,
  guild: Guild,
): Pick<GuildHandle, 'join' | 'leave' | 'setRoles' | 'timeOut'> {
  const change = (userId: Snowflake, changes: { roles?: Snowflake[]; timedOut?: boolean }) => {
    const member = guild.members.get(userId);
    if (!member) throw new Error(`The user ${userId} is not in ${guild.name}.`);
    Object.assign(member, changes);
    // The bot is told of itself without the intent for members.
    const intent = userId === world.bot.id ? Intent.Guilds : Intent.GuildMembers;
    tell(world, guild, Event.GuildMemberUpdate, toApiMember(world, member), intent);
  };
  return {
    join: (user, roles = []) => {
      const ids = roles.map(({ id }) => id);
      const member = addMember(world, guild, user.id, ids);
      tell(world, guild, Event.GuildMemberAdd, toApiMember(world, member), Intent.GuildMembers);
    },
    leave: ({ id }) => {
      guild.members.delete(id);
      tell(world, guild, Event.GuildMemberRemove, { user: world.users.get(id)?.api }, Intent.GuildMembers);
    },
    setRoles: (user, roles) => change(user.id, { roles: roles.map(({ id }) => id) }),
    timeOut: (user, timedOut = true) => change(user.id, { timedOut }),
  };
}

function botActions(world: World, guild: Guild, botRole: APIRole): Pick<GuildHandle, 'addBot' | 'kickBot'> {
  return {
    kickBot: () => {
      tell(world, guild, Event.GuildDelete, { id: guild.id });
      Object.assign(guild, { hasBot: false, hasCommands: false });
      guild.members.delete(world.bot.id);
    },
    addBot: () => {
      Object.assign(guild, { hasBot: true, hasCommands: true });
      guild.roles.set(botRole.id, botRole);
      addMember(world, guild, world.bot.id, [botRole.id]);
      announceGuild(world, guild);
    },
  };
}

/** Tells the bot, while it is in the guild. */
function tell(world: World, guild: Guild, event: Event, data: object, intent = Intent.Guilds): void {
  if (!guild.hasBot) return;
  announce(world, { event, guildId: guild.id, intent, data: () => ({ guild_id: guild.id, ...data }) });
}

function addMember(world: World, guild: Guild, userId: Snowflake, roles: Snowflake[]) {
  const member = { userId, nick: null, roles, joinedAt: new Date().toISOString(), timedOut: false };
  guild.members.set(userId, member);
  world.events.emit('change');
  return member;
}

function announceGuild(world: World, guild: Guild): void {
  const data = () => toApiGuild(world, guild);
  announce(world, { event: Event.GuildCreate, guildId: guild.id, intent: Intent.Guilds, data });
}
