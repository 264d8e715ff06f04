import {
  GatewayCloseCodes as Close,
  GatewayDispatchEvents as Event,
  GatewayIntentBits as Intent,
} from 'discord-api-types/v10';
import { toApiGuild, toApiMember } from './api.ts';
import type { Fields } from './form/form.ts';
import { carries, deliver, type Session } from './gatewaySession.ts';
import { applicationFlags } from './routes/application.ts';
import type { World } from './world.ts';

const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
const KNOWN = Object.values(Intent).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
/** The close code for an identification that is refused, checked in Discord's order: token, shard, intents. */
export function refusedWith({ settings }: World, body: Fields): Close | null {
  if (body.token !== settings.token) return Close.AuthenticationFailed;
  const [id, of] = (body.shard as number[] | undefined) ?? [0, 1];
  if (id === undefined || of === undefined || id >= of || id < 0) return Close.InvalidShard;
  const intents = body.intents;
  if (typeof intents !== 'number' || !Number.isInteger(intents) || (intents & ~KNOWN) !== 0)
    return Close.InvalidIntents;
  return (intents & PRIVILEGED & ~settings.privilegedIntents) === 0 ? null : Close.DisallowedIntents;
}

/** Sends READY and, to those that asked for guilds, each of them. */
export function sendReady(world: World, session: Session, url: string): void {
  const guilds = [...world.guilds.values()].filter(({ id, hasBot }) => hasBot && carries(session.shard, id));
  deliver(session, Event.Ready, {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: true, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: url,
    shard: session.shard,
    application: { id: world.bot.id, flags: applicationFlags(world) },
    private_channels: [],
  });
  if ((session.intents & Intent.Guilds) === 0) return;
  for (const guild of guilds) deliver(session, Event.GuildCreate, toApiGuild(world, guild));
}

/** Op 8: sends the members asked for by id, or by the start of their names. */
export function sendMembers(world: World, session: Session, body: Fields): void {
  const guild = world.guilds.get(String(body.guild_id));
  if (!guild) return;
  const ids = body.user_ids === undefined ? null : [body.user_ids].flat().map(String);
  const start = String(body.query ?? '').toLowerCase();
  const name = (id: string) => world.users.get(id)?.api.username.toLowerCase() ?? '';
  const members = [...guild.members.values()].filter(({ userId }) =>
    ids ? ids.includes(userId) : name(userId).startsWith(start),
  );
  deliver(session, Event.GuildMembersChunk, {
    guild_id: guild.id,
    members: members.map((member) => toApiMember(world, member)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: ids?.filter((id) => !guild.members.has(id)) ?? [],
    nonce: body.nonce,
  });
}
