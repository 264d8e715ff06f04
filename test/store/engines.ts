import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, onTestFinished } from 'vitest';
import type { Store } from '../../src/app/store.ts';
import type { Location } from '../../src/store/openDatabase.ts';
import { openStore } from '../../src/store/openStore.ts';

/** An engine that the store runs on, and how a test gets an empty database of it. */
export interface Engine {
  readonly name: string;
  /** Whether it is not here, so that its tests are skipped. */
  readonly missing: boolean;
  /** Where a new empty database is. It is dropped when the file's tests are over. */
  create(): Promise<Location>;
}

const server = process.env.TEST_DATABASE_URL;

if (server === undefined) {
  console.warn(
    'Tests on PostgreSQL are SKIPPED: run them with scripts/withPostgres.sh npx vitest run test/store',
  );
}

const leftovers: (() => void | Promise<void>)[] = [];
afterAll(async () => {
  for (const remove of leftovers) await remove();
});

const sqlite: Engine = {
  name: 'SQLite',
  missing: false,
  async create() {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'footnote-store-'));
    leftovers.push(() => rmSync(dataDir, { recursive: true }));
    return { dataDir };
  },
};

const postgres: Engine = {
  name: 'PostgreSQL',
  missing: server === undefined,
  async create() {
    const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
    await administer(`create database ${name}`);
    leftovers.push(() => administer(`drop database ${name} with (force)`));
    const url = new URL(server ?? '');
    url.pathname = `/${name}`;
    return { databaseUrl: url.href, dataDir: 'unused' };
  },
};

/** Both engines; PostgreSQL is missing unless TEST_DATABASE_URL says where one is. */
export const engines: readonly Engine[] = [sqlite, postgres];

/** Runs a statement on the PostgreSQL server, in a database of its own unless told in which. */
export async function administer(statement: string, location?: Location): Promise<void> {
  const client = new pg.Client(location?.databaseUrl ?? server);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** A store of an engine, new and empty, closed when the test is over. */
export async function newStore(engine: Engine, now?: () => number): Promise<Store> {
  return storeAt(await engine.create(), now);
}

/** A store on a database that is there already, as another process would open it. */
export async function storeAt(location: Location, now?: () => number): Promise<Store> {
  const store = await openStore(location, now);
  onTestFinished(() => store.close());
  return store;
}
