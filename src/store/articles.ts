import type { Transaction } from 'kysely';
import { ARTICLE_LIMITS, type ArticleStore, type ServerArticle } from '../app/kept/articles.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Articles of servers, one row each. */
export function articleStore({ db, now, announced }: Database): ArticleStore {
  const articles = (guildId: string) =>
    db.selectFrom('articles').where('guild_id', '=', guildId).orderBy('name');
  return {
    async put(guildId, { name, text, updatedBy }) {
      const bytes = Buffer.byteLength(text);
      if (bytes > ARTICLE_LIMITS.bytes) return 'too large';
      return announced({ what: 'articles', guildId }, async (transaction) => {
        const { there, others } = await count(transaction, guildId, name);
        if (!there && others >= ARTICLE_LIMITS.count) return 'too many';
        const content = { text, bytes, updated_by: updatedBy, updated_at: now() };
        await transaction
          .insertInto('articles')
          .values({ guild_id: guildId, name, ...content })
          .onConflict((same) => same.columns(['guild_id', 'name']).doUpdateSet(content))
          .execute();
        return there ? 'replaced' : 'added';
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

    remove: (guildId, name) =>
      announced({ what: 'articles', guildId }, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('articles')
          .where('guild_id', '=', guildId)
          .where('name', '=', name)
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
  };
}

async function count(
  db: Transaction<Tables>,
  guildId: string,
  name: string,
): Promise<{ there: boolean; others: number }> {
  const rows = await db.selectFrom('articles').select('name').where('guild_id', '=', guildId).execute();
  const there = rows.some((row) => row.name === name);
  return { there, others: rows.length - (there ? 1 : 0) };
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
