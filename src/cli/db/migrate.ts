import { parseConfig } from '../../config.ts';
import { openDatabase } from '../../store/openDatabase.ts';
import type { Terminal } from '../terminal.ts';

/** `footnote db migrate`: brings the tables up to date, as every start does too. */
export async function run({ env, stdout }: Terminal): Promise<void> {
  const { db, migrated } = await openDatabase(parseConfig(env));
  await db.destroy();
  const done = migrated.length > 0 ? `Steps taken: ${migrated.join(', ')}.` : 'The tables are up to date.';
  stdout.write(`${done}\n`);
}
