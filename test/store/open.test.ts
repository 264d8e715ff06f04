import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/openDatabase.ts';
import { openStore } from '../../src/store/openStore.ts';
import { engines, storeAt } from './engines.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(engines)('on $name', (engine) => {
  const test = it.skipIf(engine.missing);

  test('the tables are made once, by whichever process comes first', async () => {
    const location = await engine.create();
    const opened = await Promise.all(Array.from({ length: 6 }, () => openDatabase(location)));
    await Promise.all(opened.map(({ db }) => db.destroy()));
    expect(opened.flatMap(({ migrated }) => migrated)).toEqual(['2026-11-24-begin']);
    const again = await openDatabase(location);
    await again.db.destroy();
    expect(again.migrated).toEqual([]);
  });

  test('a database that a newer version made is left alone, with a clear line', async () => {
    const location = await engine.create();
    const { db } = await openDatabase(location);
    await db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '9999-newer', timestamp: '9999' })
      .execute();
    await db.destroy();
    await expect(openStore(location)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/newer version/),
    });
  });
});

describe('a database that cannot be opened is one clear line, which names the setting and no secret:', () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, 'x');
  writeFileSync(path.join(folder, 'footnote.sqlite'), 'This is no database. '.repeat(500));
  const url = (host: string) => `postgres://ada:secret@${host}/footnote?sslmode=disable`;
  it.each([
    ['a folder that is a file', { dataDir: file }, /file\/footnote\.sqlite .*DATA_DIR\.$/],
    ['a file that is no database', { dataDir: folder }, /not a database.*DATA_DIR\.$/],
    [
      'no server',
      { databaseUrl: url('127.0.0.1:1'), dataDir: '' },
      /127\.0\.0\.1:1\/footnote .*ECONNREFUSED.*DATABASE_URL\.$/,
    ],
    [
      'no such host',
      { databaseUrl: url('nowhere.invalid'), dataDir: '' },
      /nowhere\.invalid\/footnote .*DATABASE_URL\.$/,
    ],
  ])('%s', async (_, location, line) => {
    const error = await openStore(location).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(line) });
    expect(String((error as Error).message)).not.toMatch(/secret|ada|sslmode|\n/);
  });
});

it('the folder of the file is made, for nobody else to read', async () => {
  const dataDir = path.join(folder, 'new', 'data');
  await storeAt({ dataDir });
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});
