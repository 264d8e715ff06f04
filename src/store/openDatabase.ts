import path from 'node:path';
import { type Dialect, Kysely } from 'kysely';
import { FootnoteError } from '../errors.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

/** Where the database is. */
export interface Location {
  /** The address of a PostgreSQL server. Without it the database is a SQLite file in `dataDir`. */
  readonly databaseUrl?: string;
  /** A folder, made when it is not there; `:memory:` for a database that ends with the process. */
  readonly dataDir: string;
}

/** A database whose tables are up to date. */
export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  /** The migrations that opening it took. */
  readonly migrated: readonly string[];
}

/**
 * Opens the database and brings its tables up to date.
 * @throws FootnoteError `STORE_UNAVAILABLE`, naming the setting to look at, and never a password.
 */
export async function openDatabase(location: Location): Promise<OpenDatabase> {
  let db: Kysely<Tables> | undefined;
  try {
    db = new Kysely<Tables>({ dialect: await dialectOf(location) });
    return { db, migrated: await migrate(db) };
  } catch (error) {
    await db?.destroy().catch(() => undefined);
    throw unavailable(location, error);
  }
}

/** The operator's line for a database that cannot be used. */
export function unavailable({ databaseUrl, dataDir }: Location, error: unknown): FootnoteError {
  if (error instanceof FootnoteError) return error;
  const [place, setting] =
    databaseUrl === undefined ? [fileIn(dataDir), 'DATA_DIR'] : [addressOf(databaseUrl), 'DATABASE_URL'];
  return new FootnoteError(
    'STORE_UNAVAILABLE',
    `The database ${place} cannot be used (${reasonOf(error)}): check ${setting}.`,
    { cause: error },
  );
}

/** Each engine is loaded only when it is the one. */
async function dialectOf({ databaseUrl, dataDir }: Location): Promise<Dialect> {
  if (databaseUrl !== undefined) return (await import('./postgres.ts')).postgresDialect(databaseUrl);
  return (await import('./sqlite.ts')).sqliteDialect(fileIn(dataDir));
}

function fileIn(dataDir: string): string {
  return dataDir === ':memory:' ? dataDir : path.join(dataDir, 'footnote.sqlite');
}

/** The address without user name, password and options. */
function addressOf(databaseUrl: string): string {
  const { protocol, host, pathname } = new URL(databaseUrl);
  return `${protocol}//${host}${pathname}`;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const said = typeof message === 'string' ? message.split('\n')[0] : '';
  return said || (typeof code === 'string' ? code : 'no reason given');
}
