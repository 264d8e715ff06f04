import { type Kysely, Migrator } from 'kysely';
import { FootnoteError } from '../errors.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables up to date, and gives the names of the steps taken. When several processes do so at once, one of them does
 * and the others wait.
 * @throws FootnoteError `STORE_UNAVAILABLE` when a newer version of the program has already changed the tables.
 */
export async function migrate(db: Kysely<Tables>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return (results ?? []).map(({ migrationName }) => migrationName);
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new FootnoteError(
      'STORE_UNAVAILABLE',
      'The database was made by a newer version of Footnote: run that version, or an older copy of the database.',
      { cause: error },
    );
  }
  throw error;
}
