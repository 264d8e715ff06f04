import { createLimits, type Limit } from './limits.ts';

/** How fast one person may ask, and how fast the bot may be made to speak in one channel. */
const PERSON: Limit = { burst: 10, every: 3000 };
const CHANNEL: Limit = { burst: 30, every: 1000 };
/** Who is too fast in a channel is told so once in a while, not each time. */
const NOTICE: Limit = { burst: 1, every: 30_000 };

/** Keeps people from flooding: others' answers come first. */
export interface Pace {
  /** Whether a person may ask something that only they see. */
  person(userId: string): boolean;
  /** Whether a person may make the bot speak in a channel. */
  channel(userId: string, channelId: string): boolean;
  /** Whether it is worth telling a person in a channel that they are too fast. */
  notice(userId: string): boolean;
}

/** Makes a pace at which nobody has asked yet. */
export function createPace(now: () => number = Date.now): Pace {
  const people = createLimits(PERSON, now);
  const channels = createLimits(CHANNEL, now);
  const notices = createLimits(NOTICE, now);
  return {
    person: (userId) => people.allow(userId),
    channel: (userId, channelId) => people.allow(userId) && channels.allow(channelId),
    notice: (userId) => notices.allow(userId),
  };
}
