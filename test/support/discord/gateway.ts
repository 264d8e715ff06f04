import type { Server } from 'node:http';
import { GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { type GatewayState, invalidate, serveConnection } from './gatewayConnection.ts';
import { concerns, deliver, type Session, transmit } from './gatewaySession.ts';
import { waitFor } from './waiting.ts';
import type { World } from './world.ts';

/** What a test can do to the gateway, and see of it. */
export interface Gateway {
  /** Every session ever identified, the newest last. */
  readonly sessions: readonly Session[];
  /** Resolves with the newest session that is connected, waiting for one if need be. */
  connected(): Promise<Session>;
  /** Resolves when that session has been resumed `times` times. */
  resumed(session: Session, times?: number): Promise<void>;
  /** Cuts every connection without a closing handshake, as a lost network does. */
  drop(): void;
  /** Closes every connection with a code: 4004, for one, when the token was reset. */
  close(code: number): void;
  /** Op 7: asks every client to reconnect and resume. */
  requestReconnect(): void;
  /** Op 1: asks every client for a heartbeat at once. */
  requestHeartbeat(): void;
  /** Op 9: tells every client that its session is invalid, or may be resumed. */
  invalidate(resumable?: boolean): void;
  /** Forgets all sessions, so that resuming them is refused with op 9. */
  forget(): void;
  /** From now on heartbeats are acknowledged, or not. */
  acknowledge(heartbeats: boolean): void;
  /** Refuses the next connections before their handshake, with this HTTP status. */
  refuse(connections: number, status?: number): void;
  /** Swaps what two connected sessions carry, as a change of the number of shards would. */
  swapShards(): void;
  /** Sends any event, however malformed, to every session. */
  send(event: string, data: unknown): void;
  /** Sends the last event of this name once more, as Discord does now and then. */
  repeat(event: string): void;
}

/** Opens the gateway on the server that also carries the REST API. */
export function openGateway(world: World, server: Server): Gateway {
  const state: GatewayState = { world, sessions: [], connections: new Set(), acknowledges: true };
  const refusing = { connections: 0, status: 503 };
  accept(state, server, refusing);
  world.events.on('dispatch', (dispatch) => {
    for (const session of state.sessions)
      if (concerns(session, dispatch)) deliver(session, dispatch.event, dispatch.data(session.intents));
  });
  const each = (act: (socket: WebSocket) => void) => {
    for (const { socket } of [...state.connections]) act(socket);
  };
  const forget = () => {
    for (const session of state.sessions) session.ended = true;
  };
  return {
    sessions: state.sessions,
    connected: () =>
      waitFor(world, 'a connected gateway session', () => state.sessions.findLast(({ socket }) => socket)),
    resumed: async (session, times = 1) => {
      await waitFor(world, `resumption ${times} of the session`, () => session.resumes >= times || undefined);
    },
    drop: () => each((socket) => socket.terminate()),
    close: (code) => each((socket) => socket.close(code)),
    requestReconnect: () => each((socket) => transmit(socket, { op: Op.Reconnect, d: null })),
    requestHeartbeat: () => each((socket) => transmit(socket, { op: Op.Heartbeat, d: null })),
    invalidate: (resumable = false) => {
      for (const connection of [...state.connections]) invalidate(connection, resumable);
    },
    forget,
    acknowledge: (heartbeats) => {
      state.acknowledges = heartbeats;
    },
    refuse: (connections, status = 503) => {
      Object.assign(refusing, { connections, status });
    },
    swapShards: () => {
      const [one, other] = state.sessions.filter(({ socket }) => socket);
      if (one && other) [one.shard, other.shard] = [other.shard, one.shard];
    },
    send: (event, data) => {
      for (const session of state.sessions) deliver(session, event, data);
    },
    repeat: (event) => {
      for (const session of state.sessions) {
        const last = session.sent.findLast(({ t }) => t === event);
        if (last) deliver(session, event, last.d);
      }
    },
  };
}

function accept(
  state: GatewayState,
  server: Server,
  refusing: { connections: number; status: number },
): void {
  const webSockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (refusing.connections > 0) {
      refusing.connections -= 1;
      socket.end(`HTTP/1.1 ${refusing.status} Refused\r\nConnection: close\r\n\r\n`);
      return;
    }
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    webSockets.handleUpgrade(request, socket, head, (opened) => serveConnection(state, opened, url));
  });
}
