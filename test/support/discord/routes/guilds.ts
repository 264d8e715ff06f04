import { toApiGuild, toApiMember } from '../api.ts';
import type { Call, Route } from '../http.ts';
import { permissionsInGuild } from '../permissions.ts';
import { refusal } from '../refusal.ts';
import type { Guild, World } from '../world.ts';

/** Guilds, their members, and users. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', path: '/guilds/:guild', handle: (call) => partOf(call.world, guildOf(call)) },
  { method: 'GET', path: '/guilds/:guild/roles', handle: (call) => [...guildOf(call).roles.values()] },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    handle: (call) => toApiGuild(call.world, guildOf(call)).channels,
  },
  { method: 'GET', path: '/guilds/:guild/members/:user', handle: (call) => member(call) },
  { method: 'GET', path: '/users/@me/guilds', handle: ({ world }) => guildsOfTheBot(world) },
  { method: 'GET', path: '/users/:user', handle: (call) => user(call) },
  { method: 'DELETE', path: '/users/@me/guilds/:guild', handle: (call) => leave(call) },
];

function guildOf({ world, params }: Call): Guild {
  const guild = world.guilds.get(params.guild ?? '');
  if (!guild) throw refusal('unknownGuild');
  if (!guild.hasBot) throw refusal('missingAccess');
  return guild;
}

/** The first page of guilds, each with what the bot may do there. */
function guildsOfTheBot(world: World): object[] {
  const joined = [...world.guilds.values()].filter(({ hasBot }) => hasBot).slice(0, 200);
  return joined.map((guild) => ({
    id: guild.id,
    name: guild.name,
    icon: null,
    owner: guild.ownerId === world.bot.id,
    permissions: permissionsInGuild(guild, world.bot.id).toString(),
    features: [],
  }));
}

/** A guild fetched over HTTP comes without its channels and members. */
function partOf(world: World, guild: Guild): object {
  const { channels: _c, threads: _t, members: _m, presences: _p, ...rest } = toApiGuild(world, guild);
  return { ...rest, approximate_member_count: guild.members.size };
}

function member(call: Call): object {
  const found = guildOf(call).members.get(call.params.user ?? '');
  if (!found) throw refusal(call.world.users.has(call.params.user ?? '') ? 'unknownMember' : 'unknownUser');
  return toApiMember(call.world, found);
}

function user({ world, params }: Call): object {
  const found = world.users.get(params.user ?? '');
  if (!found) throw refusal('unknownUser');
  return found.api;
}

function leave(call: Call): undefined {
  const guild = guildOf(call);
  guild.hasBot = false;
  guild.members.delete(call.world.bot.id);
}
