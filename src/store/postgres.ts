import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** Connections of one process: its work is short, and many processes may share one server, which takes 100 unless told otherwise. */
const CONNECTIONS = 4;
/** Ms after which an attempt to connect, or a statement, counts as failed. */
const CONNECT_PATIENCE = 5000;
const STATEMENT_PATIENCE = 15_000;

const INT8 = 20;

/** How every connection of ours is opened. */
export function connectionSettings(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'footnote',
    connectionTimeoutMillis: CONNECT_PATIENCE,
    statement_timeout: STATEMENT_PATIENCE,
    keepAlive: true,
    // Counts and times come as 64-bit numbers, which pg gives as text; ours are well below 2⁵³.
    types: {
      getTypeParser: ((type: number, format?: 'text') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
    },
  };
}

/** The dialect of a PostgreSQL server, by its address. Connections that break while idle are replaced when next needed. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({ ...connectionSettings(url), max: CONNECTIONS });
  // Without listeners the end of a connection that waits, in the pool or in a transaction, would be the end of the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
