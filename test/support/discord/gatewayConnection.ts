import { randomUUID } from 'node:crypto';
import {
  GatewayCloseCodes as Close,
  GatewayDispatchEvents as Event,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { Fields } from './form/form.ts';
import { refusedWith, sendMembers, sendReady } from './gatewayIdentify.ts';
import { deliver, type Session, transmit } from './gatewaySession.ts';
import type { World } from './world.ts';

const FRAMES_PER_MINUTE = 120;

/** What all of the gateway's connections share. */
export interface GatewayState {
  readonly world: World;
  readonly sessions: Session[];
  readonly connections: Set<Connection>;
  acknowledges: boolean;
}

/** One websocket, and the session on it once it has identified. */
export interface Connection {
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
  state.connections.add(connection);
  socket.on('message', (data) => {
    const code = receive(connection, data);
    if (code) socket.close(code);
  });
  socket.on('close', (code) => {
    state.connections.delete(connection);
    leave(connection, code);
  });
  socket.on('error', () => socket.terminate());
  transmit(socket, { op: Op.Hello, d: { heartbeat_interval: state.world.settings.heartbeatInterval } });
}

/** Op 9: takes its session from a connection, which may resume it if it is told so. */
export function invalidate(connection: Connection, resumable: boolean): void {
  if (connection.session) {
    connection.session.socket = null;
    connection.session.ended ||= !resumable;
  }
  connection.session = null;
  transmit(connection.socket, { op: Op.InvalidSession, d: resumable });
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
  if (connection.session) return Close.AlreadyAuthenticated;
  const refused = refusedWith(state.world, body);
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
  sendReady(state.world, session, connection.url);
  state.world.events.emit('change');
  return null;
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
