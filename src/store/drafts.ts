import type { DraftStore } from '../app/kept/drafts.ts';
import type { Database } from './database.ts';
import { newId } from './newId.ts';
import { tables } from './tables.ts';

/** Ms that a draft is kept at most. */
const LONGEST_LIFETIME = 24 * 60 * 60 * 1000;

/** Drafts as JSON, one row each. An expired one is not seen, whether or not it has been swept away yet. */
export function draftStore({ db, now }: Database): DraftStore {
  return {
    async put(guildId, { userId, value, lifetime }) {
      const row = {
        id: newId(),
        guild_id: guildId,
        user_id: userId,
        value: JSON.stringify(value),
        expires_at: now() + Math.min(lifetime, LONGEST_LIFETIME),
      };
      await db.insertInto('drafts').values(tables.drafts.parse(row)).execute();
      return row.id;
    },

    async read(guildId, userId, id) {
      const row = await db
        .selectFrom('drafts')
        .select('value')
        .where('id', '=', id)
        .where('guild_id', '=', guildId)
        .where('user_id', '=', userId)
        .where('expires_at', '>', now())
        .executeTakeFirst();
      return row && JSON.parse(row.value);
    },

    async take(guildId, userId, id) {
      const row = await db
        .deleteFrom('drafts')
        .where('id', '=', id)
        .where('guild_id', '=', guildId)
        .where('user_id', '=', userId)
        .where('expires_at', '>', now())
        .returning('value')
        .executeTakeFirst();
      return row && JSON.parse(row.value);
    },
  };
}
