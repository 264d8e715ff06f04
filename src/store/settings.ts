import type { Kysely } from 'kysely';
import { type GuildSettings, type SettingsStore, settingsFrom } from '../app/kept/settings.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Settings as rows of one value each, so that two changes at once do not undo each other. */
export function settingsStore({ db, announced }: Database): SettingsStore {
  return {
    read: (guildId) => read(db, guildId),

    change: (guildId, changes) =>
      announced({ what: 'settings', guildId }, async (transaction) => {
        const rows = Object.entries(changes).flatMap(([name, value]) =>
          value === undefined ? [] : [{ guild_id: guildId, name, value: JSON.stringify(value) }],
        );
        if (rows.length > 0) {
          await transaction
            .insertInto('settings')
            .values(rows)
            .onConflict((same) =>
              same.columns(['guild_id', 'name']).doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
            )
            .execute();
        }
        return read(transaction, guildId);
      }),

    async serversThatSet(name) {
      const rows = await db.selectFrom('settings').select('guild_id').where('name', '=', name).execute();
      return rows.map(({ guild_id }) => guild_id);
    },
  };
}

async function read(db: Kysely<Tables>, guildId: string): Promise<GuildSettings> {
  const rows = await db
    .selectFrom('settings')
    .select(['name', 'value'])
    .where('guild_id', '=', guildId)
    .execute();
  return settingsFrom(Object.fromEntries(rows.map(({ name, value }) => [name, parsed(value)])));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
