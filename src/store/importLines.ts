import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { FootnoteError } from '../errors.ts';
import { createChanges } from './changes.ts';
import { createDatabase } from './database.ts';
import { ending, exported, header, type RowLine, rowLine } from './exportFormat.ts';
import { type Location, openDatabase } from './openDatabase.ts';
import type { Tables } from './tables.ts';

/** Rows written at a time. */
const BATCH = 50;

/**
 * Brings an export into the database, whole or not at all, and gives the number of rows. Processes that are running on a
 * PostgreSQL hear of it.
 * @param replace whether what the database has already may be erased for it
 * @throws FootnoteError `INPUT_INVALID`, naming the line; `STORE_UNAVAILABLE`
 */
export async function importLines(
  location: Location,
  lines: AsyncIterable<string>,
  { replace }: { readonly replace: boolean },
): Promise<number> {
  const { db } = await openDatabase(location);
  const others = location.databaseUrl !== undefined;
  const database = createDatabase(db, { changes: createChanges(), others, now: Date.now });
  try {
    return await database.announced({ what: 'anything' }, async (transaction) => {
      await makeRoom(transaction, replace);
      return insert(transaction, lines);
    });
  } finally {
    await db.destroy();
  }
}

async function makeRoom(db: Kysely<Tables>, replace: boolean): Promise<void> {
  for (const table of exported) {
    const there = await db.selectFrom(table).select('guild_id').limit(1).executeTakeFirst();
    if (there && !replace) {
      throw new FootnoteError(
        'INPUT_INVALID',
        'The database is not empty: with --replace, all that it has is erased for what is imported.',
      );
    }
    await db.deleteFrom(table).execute();
  }
}

async function insert(db: Kysely<Tables>, lines: AsyncIterable<string>): Promise<number> {
  let batch: RowLine[] = [];
  let rows = 0;
  for await (const one of read(lines)) {
    if (batch.length === BATCH || (batch[0] && batch[0].table !== one.table)) {
      await insertBatch(db, batch);
      batch = [];
    }
    batch.push(one);
    rows++;
  }
  await insertBatch(db, batch);
  return rows;
}

/** Inserts rows of one table. */
async function insertBatch(db: Kysely<Tables>, batch: readonly RowLine[]): Promise<void> {
  const [first] = batch;
  if (!first) return;
  const rows = batch.map(({ row }) => row);
  await db
    .insertInto(first.table)
    .values(rows)
    .execute()
    .catch((cause: unknown) => {
      const fault = `The rows of ${first.table} do not fit the database; one may be there twice. Nothing was imported.`;
      throw new FootnoteError('INPUT_INVALID', fault, { cause });
    });
}

/** The rows of an export, once its header, each line and its ending were found right. */
async function* read(lines: AsyncIterable<string>): AsyncGenerator<RowLine> {
  let number = 0;
  let rows = 0;
  let whole = false;
  for await (const line of lines) {
    number++;
    if (number === 1) parse(header, line, number);
    else if (whole) throw wrongLine(number, 'it stands behind the end');
    else if (line.startsWith('{"end"')) {
      whole = true;
      if (parse(ending, line, number).rows !== rows) throw wrongLine(number, 'rows are missing before it');
    } else {
      rows++;
      yield parse(rowLine, line, number);
    }
  }
  if (!whole) throw wrongLine(number + 1, 'the end is missing, so the export is not whole');
}

function parse<T>(schema: z.ZodType<T>, line: string, number: number): T {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw wrongLine(number, 'it is not JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw wrongLine(number, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

function wrongLine(number: number, fault: string): FootnoteError {
  return new FootnoteError(
    'INPUT_INVALID',
    `Line ${number} of the export cannot be used: ${fault}. Nothing was imported.`,
  );
}
