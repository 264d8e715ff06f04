import type { Settings } from './settings.ts';

/** One bucket's count within the window that is running. */
interface Bucket {
  used: number;
  resetAt: number;
}

/** What a request took from its bucket: the headers for its answer, and whether it was one too many. */
export interface Taken {
  readonly headers: Readonly<Record<string, string>>;
  readonly exceeded: boolean;
  /** Seconds until the bucket is full again. */
  readonly resetAfter: number;
}

/** Counts requests in buckets: one for each route and major parameter (channel, guild or webhook). */
export function createRateLimits({
  requests,
  window,
}: Settings['rateLimit']): (route: string, major: string) => Taken {
  const buckets = new Map<string, Bucket>();
  return (route, major) => {
    const now = Date.now();
    const key = `${route} ${major}`;
    const running = buckets.get(key);
    const bucket = running && running.resetAt > now ? running : { used: 0, resetAt: now + window };
    bucket.used += 1;
    buckets.set(key, bucket);
    const resetAfter = (bucket.resetAt - now) / 1000;
    return {
      exceeded: bucket.used > requests,
      resetAfter,
      headers: {
        'x-ratelimit-limit': String(requests),
        'x-ratelimit-remaining': String(Math.max(0, requests - bucket.used)),
        'x-ratelimit-reset': (bucket.resetAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-bucket': Buffer.from(route).toString('hex').slice(0, 32),
      },
    };
  };
}
