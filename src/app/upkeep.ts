import { insights } from './insights.ts';
import type { Libraries } from './libraries.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** What upkeep needs. */
interface Upkeep {
  readonly store: Store;
  readonly settings: Settings;
  readonly libraries: Pick<Libraries, 'of'>;
  /** The time in ms since 1970. */
  readonly now: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** Kept questions of one server that are asked anew at a time. */
const REVIEWED = 200;

/** Erases what has been kept long enough, and closes the questions that an edit has answered. To be done every hour or so. */
export async function upkeep({ store, settings, libraries, now }: Upkeep): Promise<void> {
  await store.sweep();
  for (const guildId of await store.questions.servers()) {
    const { keepQuestions, keepDays } = await settings.of(guildId);
    const first = new Date(now - keepDays * DAY).toISOString().slice(0, 10);
    await store.questions.erase(guildId, keepQuestions ? first : undefined);
    await insights(store, { guildId, library: await libraries.of(guildId), limit: REVIEWED });
  }
}
