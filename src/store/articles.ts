import type { Transaction } from 'kysely';
import { ARTICLE_LIMITS, type ArticleStore, type ServerArticle } from '../app/kept/articles.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Articles of servers, one row each. */
export function articleStore({ db, now, announced }: Database): ArticleStore {
  const articles = (guildId: string) =>
    db.selectFrom('articles').where('guild_id', '=', guildId).orderBy('name');
  return {
    async put(guildId, { name, text, updatedBy, over }) {
      const bytes = Buffer.byteLength(text);
      if (bytes > ARTICLE_LIMITS.bytes) return 'too large';
      return announced({ what: 'articles', guildId }, async (transaction) => {
        const others = await othersThan(transaction, guildId, name);
        if (over === null && others.count >= ARTICLE_LIMITS.count) return 'too many';
        if (others.bytes + bytes > ARTICLE_LIMITS.total) return 'no room';
        const content = { text, bytes, updated_by: updatedBy, updated_at: now() };
        const put = await (over === null
          ? transaction
              .insertInto('articles')
              .values({ guild_id: guildId, name, ...content })
              .onConflict((same) => same.columns(['guild_id', 'name']).doNothing())
              .returning('name')
              .executeTakeFirst()
          : transaction
              .updateTable('articles')
              .set(content)
              .where('guild_id', '=', guildId)
              .where('name', '=', name)
              .where('updated_at', '=', over.getTime())
              .returning('name')
              .executeTakeFirst());
        if (!put) return 'changed meanwhile';
        return over === null ? 'added' : 'replaced';
      });
    },

    async list(guildId) {
      const rows = await articles(guildId).select(['name', 'bytes', 'updated_by', 'updated_at']).execute();
      return rows.map(toArticle);
    },

    async read(guildId) {
      const rows = await articles(guildId).selectAll().execute();
      return rows.map((row) => ({ ...toArticle(row), text: row.text }));
    },

    async find(guildId, name) {
      const row = await articles(guildId).selectAll().where('name', '=', name).executeTakeFirst();
      return row && { ...toArticle(row), text: row.text };
    },

    remove: (guildId, name, updatedAt) =>
      announced({ what: 'articles', guildId }, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('articles')
          .where('guild_id', '=', guildId)
          .where('name', '=', name)
          .where('updated_at', '=', updatedAt.getTime())
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),

    async servers() {
      const rows = await db.selectFrom('articles').select('guild_id').distinct().execute();
      return rows.map(({ guild_id }) => guild_id);
    },
  };
}

async function othersThan(
  db: Transaction<Tables>,
  guildId: string,
  name: string,
): Promise<{ count: number; bytes: number }> {
  const rows = await db
    .selectFrom('articles')
    .select('bytes')
    .where('guild_id', '=', guildId)
    .where('name', '!=', name)
    .execute();
  return { count: rows.length, bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function toArticle(
  row: Pick<Tables['articles'], 'name' | 'bytes' | 'updated_by' | 'updated_at'>,
): ServerArticle {
  return {
    name: row.name,
    bytes: row.bytes,
    updatedBy: row.updated_by,
    updatedAt: new Date(row.updated_at),
  };
}
