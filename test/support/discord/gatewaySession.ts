import { deflateSync } from 'node:zlib';
import { GatewayOpcodes as Op, type Snowflake } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Dispatch } from './world.ts';

/** A client's session: what it asked for, and what it was sent, so that it can resume. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  shard: readonly [id: number, of: number];
  /** Whether it asked for every payload compressed. */
  readonly compress: boolean;
  /** The connection it is on; null while it is disconnected. */
  socket: WebSocket | null;
  /** A session that was ended or forgotten cannot be resumed. */
  ended: boolean;
  /** How often it was resumed. */
  resumes: number;
  /** The presence it asked for last. */
  presence: unknown;
  readonly sent: { readonly op: Op; readonly t: string; readonly s: number; readonly d: unknown }[];
}

/** Sends an event and keeps it; a session that is disconnected gets it when it resumes. */
export function deliver(session: Session, event: string, data: unknown): void {
  if (session.ended) return;
  const payload = { op: Op.Dispatch, t: event, s: session.sent.length + 1, d: structuredClone(data) };
  session.sent.push(payload);
  if (session.socket) transmit(session.socket, payload, session.compress);
}

/** Whether a session asked for such events, and its shard is the one that carries them. */
export function concerns(session: Session, { intent, guildId }: Dispatch): boolean {
  const asked = intent === 0 || (session.intents & intent) !== 0;
  return asked && carries(session.shard, guildId);
}

/** Whether a shard carries a guild; direct messages are shard 0's. */
export function carries([id, of]: Session['shard'], guildId: Snowflake | null): boolean {
  if (guildId === null) return id === 0;
  return Number((BigInt(guildId) >> 22n) % BigInt(of)) === id;
}

/** Writes one payload to a connection. */
export function transmit(socket: WebSocket, payload: object, compress = false): void {
  const text = JSON.stringify(payload);
  socket.send(compress ? deflateSync(text) : text);
}
