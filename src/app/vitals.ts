/** One shard's line to Discord. */
export interface ShardVitals {
  readonly id: number;
  readonly connected: boolean;
  /** When Discord last proved to be there, by a heartbeat's acknowledgement or a new session; in ms since 1970. */
  readonly heardAt: number;
  /** How long Discord took for its last acknowledgement, in ms, once there was one. */
  readonly ping?: number;
}

/** Signs of life of the connection to Discord. */
export interface Vitals {
  readonly servers: number;
  readonly shards: readonly ShardVitals[];
}

/** Something that must be well for the bot to be of use; `undefined` when it is, otherwise what is wrong. */
export interface Check {
  readonly name: string;
  run(): Promise<string | undefined>;
}

/** Discord wants a heartbeat about every 41 s. After two that nobody acknowledged, and a little more, a line is dead. */
const HEARTBEAT_PATIENCE = 90_000;

/** Whether a shard is truly alive at a time: connected, and heard of within `patience` ms. */
export function isAlive(shard: ShardVitals, now: number, patience = HEARTBEAT_PATIENCE): boolean {
  return shard.connected && now - shard.heardAt <= patience;
}
