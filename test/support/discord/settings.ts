/** How the application is set up in Discord's developer portal, and the server's own times. */
export interface Settings {
  readonly token: string;
  readonly botName: string;
  /** Bits of the privileged intents switched on in the portal. */
  readonly privilegedIntents: number;
  /** Milliseconds within which an interaction must have its first answer. */
  readonly answerWithin: number;
  /** Milliseconds for which an interaction's token works. */
  readonly tokenLasts: number;
  /** Milliseconds a waiting helper waits before it fails. */
  readonly patience: number;
  readonly heartbeatInterval: number;
  readonly recommendedShards: number;
  readonly maxConcurrency: number;
  /** Requests each rate-limit bucket takes in each window of milliseconds. */
  readonly rateLimit: { readonly requests: number; readonly window: number };
}

/** A freshly made application: no privileged intent, Discord's own times, and rate limits out of the way. */
export const DEFAULTS: Settings = {
  token: 'test-token',
  botName: 'Footnote',
  privilegedIntents: 0,
  answerWithin: 3_000,
  tokenLasts: 15 * 60_000,
  patience: 5_000,
  heartbeatInterval: 41_250,
  recommendedShards: 1,
  maxConcurrency: 1,
  rateLimit: { requests: 1_000, window: 1_000 },
};
