import { type Client, Events, Status } from 'discord.js';
import type { Vitals } from '../app/vitals.ts';

/** Follows the signs of life of a client's connections, from before it logs in. */
export function followVitals(client: Client): () => Vitals {
  const sessions = new Map<number, number>();
  const begin = (shard: number): void => {
    sessions.set(shard, Date.now());
  };
  client.on(Events.ShardReady, begin);
  client.on(Events.ShardResume, begin);
  return () => ({
    servers: client.guilds.cache.size,
    shards: client.ws.shards.map(({ id, status, ping, lastPingTimestamp }) => ({
      id,
      connected: status === Status.Ready,
      // The last heartbeat that was acknowledged may be one of an earlier session.
      heardAt: Math.max(lastPingTimestamp, sessions.get(id) ?? 0),
      ...(ping >= 0 && { ping }),
    })),
  });
}
