import { type Kysely, sql, type Transaction } from 'kysely';
import type { Change } from '../app/store.ts';
import type { Changes } from './changes.ts';
import { CHANNEL } from './channel.ts';
import type { Tables } from './tables.ts';

/** What each part of the store works with. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** The time in ms since 1970. */
  readonly now: () => number;
  /** Makes a change in a transaction, and tells it to this process and the others once it is made. */
  announced<T>(change: Change, work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
}

/** Joins a query builder with those who hear of changes; only PostgreSQL has other processes that hear. */
export function createDatabase(
  db: Kysely<Tables>,
  { changes, others, now }: { changes: Changes; others: boolean; now: () => number },
): Database {
  return {
    db,
    now,
    async announced(change, work) {
      const result = await db.transaction().execute(async (transaction) => {
        // Two processes that change the same do so one after the other, so that each sees what it counts.
        if (others)
          await sql`select pg_advisory_xact_lock(hashtext(${JSON.stringify(change)}))`.execute(transaction);
        const done = await work(transaction);
        if (others) await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(change)})`.execute(transaction);
        return done;
      });
      changes.tell(change);
      return result;
    },
  };
}
