import type { Erased } from '../app/store.ts';
import type { Database } from './database.ts';
import type { TableName } from './tables.ts';

/** Erases what is a person's, on all servers. See `Store.forgetUser`. */
export async function forgetUser({ db }: Database, userId: string): Promise<Erased> {
  return db.transaction().execute(async (transaction) => {
    const votes = await transaction.deleteFrom('votes').where('user_id', '=', userId).executeTakeFirst();
    const shares = await transaction.deleteFrom('shares').where('sharer_id', '=', userId).executeTakeFirst();
    await transaction.deleteFrom('drafts').where('user_id', '=', userId).execute();
    await transaction
      .updateTable('articles')
      .set({ updated_by: null })
      .where('updated_by', '=', userId)
      .execute();
    return { votes: Number(votes.numDeletedRows), shares: Number(shares.numDeletedRows) };
  });
}

const EVERY_TABLE: readonly TableName[] = [
  'settings',
  'votes',
  'questions',
  'shares',
  'articles',
  'drafts',
  'jobs',
];

/** Erases everything of a server. */
export async function forgetServer({ announced }: Database, guildId: string): Promise<void> {
  // Listeners to settings and to articles both have to read anew.
  await announced({ what: 'articles', guildId }, async (transaction) => {
    for (const table of EVERY_TABLE) {
      await transaction.deleteFrom(table).where('guild_id', '=', guildId).execute();
    }
  });
  await announced({ what: 'settings', guildId }, async () => undefined);
}
