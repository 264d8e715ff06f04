import type { GuildSettings } from './kept/settings.ts';
import type { Store } from './store.ts';

/** The settings of servers, remembered by this process until any process changes them. */
export interface Settings {
  /** Fails when the store does, and has nothing remembered. */
  of(guildId: string): Promise<GuildSettings>;
  /** Changes some, and gives all as they are then. What a setting no longer allows to be kept is erased at once. */
  change(guildId: string, changes: Partial<GuildSettings>): Promise<GuildSettings>;
  /** Stops listening to the store. */
  close(): void;
}

/** Servers remembered at most; each takes some 200 bytes. */
const REMEMBERED = 10_000;

/** Remembers the settings that were asked for, and forgets those that changed. */
export function createSettings({ settings, questions, changed }: Store): Settings {
  const remembered = new Map<string, Promise<GuildSettings>>();
  const close = changed(({ guildId }) => {
    if (guildId === undefined) remembered.clear();
    else remembered.delete(guildId);
  });
  return {
    close,
    of(guildId) {
      const known = remembered.get(guildId);
      if (known) return known;
      const read = settings.read(guildId);
      remembered.set(guildId, read);
      read.catch(() => remembered.delete(guildId));
      const [oldest] = remembered.keys();
      if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      return read;
    },
    async change(guildId, changes) {
      const after = await settings.change(guildId, changes);
      if (!after.keepQuestions) await questions.erase(guildId);
      return after;
    },
  };
}
