import type { Snowflake } from 'discord-api-types/v10';

/** The first second of 2015, from which Discord counts the milliseconds in its ids. */
const EPOCH = 1_420_070_400_000n;

/**
 * Makes a source of ids as Discord makes them: rising, with the time of their creation in the upper bits,
 * because discord.js reads `createdTimestamp` (and the age of a message) from an id.
 */
export function createSnowflakes(now: () => number = Date.now): () => Snowflake {
  let last = 0n;
  return () => {
    const fresh = (BigInt(now()) - EPOCH) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}

/** The time of an id's creation, in milliseconds since 1970. */
export function createdAt(id: Snowflake): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}
