import type { Selectable } from 'kysely';
import type { KeptQuestion, QuestionStore } from '../app/kept/questions.ts';
import type { Database } from './database.ts';
import { newId } from './newId.ts';
import type { Tables } from './tables.ts';

/** Kept questions, one row for each set of terms and reason. */
export function questionStore({ db, now }: Database): QuestionStore {
  const today = (): string => new Date(now()).toISOString().slice(0, 10);
  return {
    async record(guildId, { sameness, text, because, mark }) {
      const day = today();
      const latest = { text, mark, last_asked: day, closed_on: null };
      await db
        .insertInto('questions')
        .values({ id: newId(), guild_id: guildId, sameness, because, count: 1, first_asked: day, ...latest })
        .onConflict((same) =>
          same
            .columns(['guild_id', 'sameness', 'because'])
            .doUpdateSet((row) => ({ ...latest, count: row('questions.count', '+', 1) })),
        )
        .execute();
    },

    async open(guildId, limit) {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('closed_on', 'is', null)
        .orderBy('count', 'desc')
        .orderBy('last_asked', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toQuestion);
    },

    async find(guildId, id) {
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toQuestion(row);
    },

    async close(guildId, ids) {
      if (ids.length === 0) return;
      await db
        .updateTable('questions')
        .set({ closed_on: today() })
        .where('guild_id', '=', guildId)
        .where('id', 'in', ids)
        .execute();
    },

    async servers() {
      const rows = await db
        .selectFrom('questions')
        .select('guild_id')
        .distinct()
        .orderBy('guild_id')
        .execute();
      return rows.map(({ guild_id }) => guild_id);
    },

    async erase(guildId, before) {
      const all = db.deleteFrom('questions').where('guild_id', '=', guildId);
      const { numDeletedRows } = await (before === undefined
        ? all
        : all.where('last_asked', '<', before)
      ).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function toQuestion(row: Selectable<Tables['questions']>): KeptQuestion {
  return {
    id: row.id,
    guildId: row.guild_id,
    sameness: row.sameness,
    text: row.text,
    because: row.because,
    mark: row.mark,
    count: row.count,
    firstAsked: row.first_asked,
    lastAsked: row.last_asked,
    closedOn: row.closed_on,
  };
}
