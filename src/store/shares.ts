import type { KeptShare, ShareStore } from '../app/kept/shares.ts';
import type { Database } from './database.ts';
import { newId } from './newId.ts';
import type { Tables } from './tables.ts';

/** Shared answers, one row each. */
export function shareStore({ db, now }: Database): ShareStore {
  const shares = (guildId: string) => db.selectFrom('shares').selectAll().where('guild_id', '=', guildId);
  return {
    async add(guildId, { passageId, mark, channelId, messageId, sharerId }) {
      const id = newId();
      await db
        .insertInto('shares')
        .values({
          id,
          guild_id: guildId,
          channel_id: channelId,
          message_id: messageId,
          sharer_id: sharerId,
          passage_id: passageId,
          mark,
          shared_at: now(),
        })
        .execute();
      return id;
    },

    async posted(guildId, id, messageId) {
      await db
        .updateTable('shares')
        .set({ message_id: messageId })
        .where('guild_id', '=', guildId)
        .where('id', '=', id)
        .execute();
    },

    find: async (guildId, id) => toShare(await shares(guildId).where('id', '=', id).executeTakeFirst()),

    findByMessage: async (guildId, messageId) =>
      toShare(await shares(guildId).where('message_id', '=', messageId).executeTakeFirst()),

    async remove(guildId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('shares')
        .where('guild_id', '=', guildId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function toShare(row: Tables['shares'] | undefined): KeptShare | undefined {
  return (
    row && {
      id: row.id,
      channelId: row.channel_id,
      messageId: row.message_id,
      sharerId: row.sharer_id,
      passageId: row.passage_id,
      mark: row.mark,
      sharedAt: new Date(row.shared_at),
    }
  );
}
