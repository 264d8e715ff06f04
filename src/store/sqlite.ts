import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import Libsql from 'libsql';

/** Ms that opening waits for another process that is writing, such as a command beside the running bot. */
const OPENING_PATIENCE = 5000;
/** Ms that a transaction waits for one, in all and at a time: SQLite waits without letting anything else happen. */
const BUSY_PATIENCE = 5000;
const BUSY_WAIT = 10;

/** The dialect of a SQLite file, made with its folder when it is not there; `:memory:` is a database without a file. */
export function sqliteDialect(file: string): Dialect {
  const database = open(file);
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new ImmediateDriver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite does undo changes of tables with their transaction, so a migration that is interrupted leaves nothing half made. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Takes the right to write when a transaction begins: one that first reads would be refused for good when another process
 * writes in between, and migrations of two processes follow each other this way. Whatever writes is in such a
 * transaction, so nothing else ever finds the database locked.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Libsql.Database;
  #inTransaction = false;

  constructor(database: Libsql.Database) {
    super({ database: bindingChecked(database) });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: <R>(query: CompiledQuery) =>
        this.#inTransaction || SelectQueryNode.is(query.query)
          ? connection.executeQuery<R>(query)
          : this.#alone(() => connection.executeQuery<R>(query)),
      streamQuery: (query, chunk) => connection.streamQuery(query, chunk),
    };
  }

  override async beginTransaction(
    _connection?: DatabaseConnection,
    { accessMode }: TransactionSettings = {},
  ): Promise<void> {
    const begin = accessMode === 'read only' ? 'begin' : 'begin immediate';
    const deadline = Date.now() + BUSY_PATIENCE;
    for (;;) {
      try {
        // Not as a prepared statement: one that found the database locked would count as under way, and nothing could be committed.
        this.#database.exec(begin);
        this.#inTransaction = true;
        return;
      } catch (error) {
        const busy = (error as { readonly code?: unknown }).code === 'SQLITE_BUSY';
        if (!busy || Date.now() > deadline) throw error;
        await sleep(BUSY_WAIT);
      }
    }
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
    this.#inTransaction = false;
  }

  override async rollbackTransaction(): Promise<void> {
    this.#inTransaction = false;
    this.#database.exec('rollback');
  }

  async #alone<R>(execute: () => Promise<QueryResult<R>>): Promise<QueryResult<R>> {
    await this.beginTransaction();
    try {
      const result = await execute();
      await this.commitTransaction();
      return result;
    } catch (error) {
      await this.rollbackTransaction();
      throw error;
    }
  }
}

function open(file: string): Libsql.Database {
  // The folder holds people's ids: it is nobody else's on this machine.
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const database = new Libsql(file, { timeout: OPENING_PATIENCE });
  try {
    // Readers and a writer do not wait for each other; and FULL has what was acknowledged survive even a power cut.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // What is erased is overwritten, not only no longer found.
    database.pragma('secure_delete = ON');
    database.pragma(`busy_timeout = ${BUSY_WAIT}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The part of libsql that Kysely uses. libsql ends the whole process over a value it does not know, so it never sees one. */
function bindingChecked(database: Libsql.Database) {
  return {
    close: () => void database.close(),
    prepare(sql: string) {
      const statement = database.prepare(sql);
      return {
        reader: statement.reader,
        all: (values: readonly unknown[]) => statement.all(bindable(values)),
        run: (values: readonly unknown[]) => statement.run(bindable(values)),
        iterate: (values: readonly unknown[]) => statement.iterate(bindable(values)),
      };
    },
  };
}

function bindable(values: readonly unknown[]): unknown[] {
  for (const value of values) {
    if (value !== null && typeof value !== 'string' && typeof value !== 'number') {
      throw new TypeError(`A ${typeof value} cannot be stored.`);
    }
  }
  return [...values];
}
