import type { Store } from '../app/store.ts';
import { articleStore } from './articles.ts';
import { createChanges } from './changes.ts';
import { createDatabase, type Database } from './database.ts';
import { draftStore } from './drafts.ts';
import { isDue } from './due.ts';
import { forgetServer, forgetUser } from './forget.ts';
import { type Location, openDatabase, unavailable } from './openDatabase.ts';
import { questionStore } from './questions.ts';
import { settingsStore } from './settings.ts';
import { shareStore } from './shares.ts';
import { voteStore } from './votes.ts';

/**
 * Opens the store, on PostgreSQL or SQLite, and brings its tables up to date.
 * @param now the time in ms since 1970
 * @throws FootnoteError `STORE_UNAVAILABLE`, naming the setting to look at.
 */
export async function openStore(location: Location, now: () => number = Date.now): Promise<Store> {
  const { db } = await openDatabase(location);
  const changes = createChanges();
  const { databaseUrl } = location;
  try {
    const hearing = databaseUrl === undefined ? undefined : await hear(databaseUrl, changes.tell);
    const database = createDatabase(db, { changes, others: hearing !== undefined, now });
    return {
      ...partsOf(database),
      changed: changes.listen,
      async close() {
        await hearing?.();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw unavailable(location, error);
  }
}

async function hear(url: string, tell: Parameters<Store['changed']>[0]): Promise<() => Promise<void>> {
  const { hearAnnouncements } = await import('./announcements.ts');
  return hearAnnouncements(url, tell);
}

function partsOf(database: Database): Omit<Store, 'changed' | 'close'> {
  const { db, now } = database;
  return {
    settings: settingsStore(database),
    votes: voteStore(database),
    questions: questionStore(database),
    shares: shareStore(database),
    articles: articleStore(database),
    drafts: draftStore(database),
    isDue: (guildId, job, every) => isDue(database, { guildId, job, every }),
    forgetUser: (userId) => forgetUser(database, userId),
    forgetServer: (guildId) => forgetServer(database, guildId),
    async sweep() {
      await db.deleteFrom('drafts').where('expires_at', '<=', now()).execute();
    },
    async check() {
      const row = { guild_id: '@store', name: 'check', due_at: now() };
      await db
        .insertInto('jobs')
        .values(row)
        .onConflict((same) => same.columns(['guild_id', 'name']).doUpdateSet({ due_at: row.due_at }))
        .execute();
    },
  };
}
