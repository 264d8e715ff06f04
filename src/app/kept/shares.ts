import type { PassageRevision } from './passageRevision.ts';

/** An answer that somebody shared in a channel. */
interface Share extends PassageRevision {
  readonly channelId: string;
  /** The message it was posted as; `null` until it is. */
  readonly messageId: string | null;
  readonly sharerId: string;
}

/** A share that is kept. */
export interface KeptShare extends Share {
  readonly id: string;
  readonly sharedAt: Date;
}

/** Keeps shared answers, so that a button on one can tell whose it is and whether the passage has changed since. */
export interface ShareStore {
  /** Keeps a share and gives its id, fit for a `custom_id`: its message's buttons need it before the message is there. */
  add(guildId: string, share: Share): Promise<string>;
  /** Tells what message a share was posted as. */
  posted(guildId: string, id: string, messageId: string): Promise<void>;
  find(guildId: string, id: string): Promise<KeptShare | undefined>;
  findByMessage(guildId: string, messageId: string): Promise<KeptShare | undefined>;
  /** Whether it was there to remove: of two clicks at once, one removes it. */
  remove(guildId: string, id: string): Promise<boolean>;
}
