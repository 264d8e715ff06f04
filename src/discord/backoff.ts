/** How waits grow from try to try, in ms. */
export interface Backoff {
  /** The wait before the second try. */
  readonly first: number;
  /** No wait is longer. */
  readonly most: number;
}

/**
 * The wait before one more try after `failed` of them (1 or more), in ms: it doubles each time, and a random half of it is cut
 * off, so that many who were refused at once do not come back at once ("equal jitter", M. Brooker, Exponential
 * Backoff and Jitter, 2015). For example, 1000 and 60,000 give 0.5 to 1 s, 1 to 2 s … 30 to 60 s.
 */
export function waitAfter(failed: number, { first, most }: Backoff, random = Math.random): number {
  const whole = Math.min(most, first * 2 ** (failed - 1));
  return Math.round((whole / 2) * (1 + random()));
}
