import { randomUUID } from 'node:crypto';
import {
  GatewayCloseCodes as Close,
  GatewayDispatchEvents as Event,
  GatewayIntentBits as Intent,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { toApiGuild, toApiMember } from './api.ts';
import type { Fields } from './form/form.ts';
import { carries, deliver, type Session, transmit } from './gatewaySession.ts';
import { applicationFlags } from './routes/application.ts';
import type { World } from './world.ts';

const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
const KNOWN = Object.values(Intent).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
const FRAMES_PER_MINUTE = 120;

/** What all of the gateway's connections share. */
export interface GatewayState {
  readonly world: World;
  readonly sessions: Session[];
  acknowledges: boolean;
}

interface Connection {
  readonly state: GatewayState;
  readonly socket: WebSocket;
  readonly url: string;
  session: Session | null;
  /** Times of the frames received, to count them against the limit. */
  readonly frames: number[];
}

/** Serves one connection: greets it, and answers what it sends or closes it with the code that says why. */
export function serveConnection(state: GatewayState, socket: WebSocket, url: URL): void {
  const connection: Connection = { state, socket, url: `ws://${url.host}`, session: null, frames: [] };
  const refused = refusedAtOnce(url.searchParams);
  if (refused) {
    socket.close(refused);
    return;
  }
  socket.on('message', (data) => {
    const code = receive(connection, data);
    if (code) socket.close(code);
  });
  socket.on('close', (code) => leave(connection, code));
  socket.on('error', () => socket.terminate());
  transmit(socket, { op: Op.Hello, d: { heartbeat_interval: state.world.settings.heartbeatInterval } });
}

function refusedAtOnce(query: URLSearchParams): Close | null {
  if (!['9', '10', null].includes(query.get('v'))) return Close.InvalidAPIVersion;
  // Compression of the whole stream needs a package the bot does not have, and is not served.
  return query.has('compress') ? Close.DecodeError : null;
}

/** Handles one frame; the code with which the connection must be closed for it, or null. */
function receive(connection: Connection, data: RawData): Close | null {
  const payload = parse(data);
  if (!payload) return Close.DecodeError;
  if (isTooFast(connection)) return Close.RateLimited;
  const body = (payload.d ?? {}) as Fields;
  const { socket, session, state } = connection;
  switch (payload.op) {
    case Op.Heartbeat:
      if (state.acknowledges) transmit(socket, { op: Op.HeartbeatAck }, session?.compress);
      return null;
    case Op.Identify:
      return identify(connection, body);
    case Op.Resume:
      return resume(connection, body);
    case Op.PresenceUpdate:
    case Op.RequestGuildMembers:
    case Op.VoiceStateUpdate:
      if (!session) return Close.NotAuthenticated;
      if (payload.op === Op.PresenceUpdate) session.presence = body;
      if (payload.op === Op.RequestGuildMembers) sendMembers(state.world, session, body);
      return null;
    default:
      return Close.UnknownOpcode;
  }
}

function identify(connection: Connection, body: Fields): Close | null {
  const { state, socket } = connection;
  const refused = refusedWith(connection, body);
  if (refused) return refused;
  const session: Session = {
    id: randomUUID().replaceAll('-', ''),
    intents: Number(body.intents),
    shard: (body.shard as Session['shard'] | undefined) ?? [0, 1],
    compress: body.compress === true,
    socket,
    ended: false,
    resumes: 0,
    presence: body.presence ?? null,
    sent: [],
  };
  connection.session = session;
  state.sessions.push(session);
  sendReady(connection, session);
  state.world.events.emit('change');
  return null;
}

/** The close code for an identification that is refused, checked in Discord's order: token, shard, intents. */
function refusedWith({ session, state }: Connection, body: Fields): Close | null {
  const { settings } = state.world;
  if (session) return Close.AlreadyAuthenticated;
  if (body.token !== settings.token) return Close.AuthenticationFailed;
  const [id, of] = (body.shard as number[] | undefined) ?? [0, 1];
  if (id === undefined || of === undefined || id >= of || id < 0) return Close.InvalidShard;
  const intents = body.intents;
  if (typeof intents !== 'number' || !Number.isInteger(intents) || (intents & ~KNOWN) !== 0)
    return Close.InvalidIntents;
  return (intents & PRIVILEGED & ~settings.privilegedIntents) === 0 ? null : Close.DisallowedIntents;
}

function sendReady({ state, url }: Connection, session: Session): void {
  const { world } = state;
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

function resume(connection: Connection, body: Fields): Close | null {
  const { state, socket } = connection;
  if (connection.session) return Close.AlreadyAuthenticated;
  if (body.token !== state.world.settings.token) return Close.AuthenticationFailed;
  const session = state.sessions.find(({ id, ended }) => id === body.session_id && !ended);
  if (!session) {
    transmit(socket, { op: Op.InvalidSession, d: false });
    return null;
  }
  const seen = Number(body.seq ?? 0);
  if (seen > session.sent.length) return Close.InvalidSeq;
  session.socket?.terminate();
  connection.session = session;
  session.socket = socket;
  session.resumes += 1;
  for (const payload of session.sent.slice(seen)) transmit(socket, payload, session.compress);
  deliver(session, Event.Resumed, {});
  state.world.events.emit('change');
  return null;
}

/** A client that closes with 1000 or 1001 ends its session; any other end leaves it to be resumed. */
function leave({ session, socket, state }: Connection, code: number): void {
  if (!session || session.socket !== socket) return;
  session.socket = null;
  if (code === 1000 || code === 1001) session.ended = true;
  state.world.events.emit('change');
}

function sendMembers(world: World, session: Session, body: Fields): void {
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

function parse(data: RawData): { op: unknown; d?: unknown } | null {
  try {
    const payload: unknown = JSON.parse(data.toString());
    return typeof payload === 'object' && payload !== null && 'op' in payload ? payload : null;
  } catch {
    return null;
  }
}

function isTooFast({ frames }: Connection): boolean {
  const now = Date.now();
  while (frames[0] !== undefined && frames[0] < now - 60_000) frames.shift();
  return frames.push(now) > FRAMES_PER_MINUTE;
}
