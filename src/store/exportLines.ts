import { type Kysely, type RawBuilder, sql } from 'kysely';
import { exported, headerLine } from './exportFormat.ts';
import { type Location, openDatabase } from './openDatabase.ts';
import { primaryKeys, type TableName, type Tables } from './tables.ts';

/** Rows read at a time: an article may have a megabyte. */
const PAGE = 50;

type Row = Readonly<Record<string, unknown>>;

/**
 * All that the store keeps, as lines of JSON: a header, a row each, an ending. The rows are those of one moment, and
 * nobody who writes is kept waiting.
 * @throws FootnoteError `STORE_UNAVAILABLE`
 */
export async function* exportLines(location: Location): AsyncGenerator<string> {
  const { db } = await openDatabase(location);
  const moment = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    yield JSON.stringify(headerLine());
    let rows = 0;
    for (const table of exported) {
      for await (const row of rowsOf(moment, table)) {
        rows++;
        yield JSON.stringify({ table, row });
      }
    }
    yield JSON.stringify({ end: true, rows });
  } finally {
    await moment.rollback().execute();
    await db.destroy();
  }
}

async function* rowsOf(db: Kysely<Tables>, table: TableName): AsyncGenerator<Row> {
  const keys = primaryKeys[table];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  let after: RawBuilder<unknown> = sql``;
  for (;;) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${after} order by ${columns} limit ${PAGE}
    `.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = sql`where (${columns}) > (${sql.join(keys.map((key) => last[key]))})`;
  }
}
