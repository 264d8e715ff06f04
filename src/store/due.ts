import type { Database } from './database.ts';

/** Says whether a recurring job is due, to one asker only: it is then due again a period later. See `Store.isDue`. */
export async function isDue(
  { db, now }: Database,
  { guildId, job, every }: { guildId: string; job: string; every: number },
): Promise<boolean> {
  const next = now() + every;
  const begun = await db
    .insertInto('jobs')
    .values({ guild_id: guildId, name: job, due_at: next })
    .onConflict((same) => same.columns(['guild_id', 'name']).doNothing())
    .executeTakeFirst();
  if (begun.numInsertedOrUpdatedRows === 1n) return false;
  const claimed = await db
    .updateTable('jobs')
    .set({ due_at: next })
    .where('guild_id', '=', guildId)
    .where('name', '=', job)
    .where('due_at', '<=', now())
    .executeTakeFirst();
  return claimed.numUpdatedRows > 0n;
}
