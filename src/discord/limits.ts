/** How often something may happen: so many at once, and one more after each of so many ms. */
export interface Limit {
  readonly burst: number;
  readonly every: number;
}

/** Counts what people and channels ask for. */
export interface Limits {
  /** Whether one more is within the limit for `key`; if so, it is counted. */
  allow(key: string): boolean;
}

/** So many people and channels are remembered; who is forgotten begins anew. */
const REMEMBERED = 20_000;

interface Bucket {
  readonly left: number;
  /** In ms since the epoch. */
  readonly at: number;
}

/** Makes a token bucket for each key, all full (Turner 1986; RFC 2697 calls its size the committed burst). */
export function createLimits({ burst, every }: Limit, now: () => number = Date.now): Limits {
  const buckets = new Map<string, Bucket>();
  return {
    allow(key) {
      const { left, at } = buckets.get(key) ?? { left: burst, at: now() };
      const full = Math.min(burst, left + Math.max(0, now() - at) / every);
      // Put in anew, so that the first in the map is the one longest unused.
      buckets.delete(key);
      buckets.set(key, { left: full >= 1 ? full - 1 : full, at: now() });
      const [oldest] = buckets.keys();
      if (buckets.size > REMEMBERED && oldest !== undefined) buckets.delete(oldest);
      return full >= 1;
    },
  };
}
