import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/openStore.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-db-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built program's `db`, run to its end on a database in a folder. */
function db(dataDir: string, args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH, DATA_DIR: path.join(folder, dataDir) } };
    const child = execFile(
      process.execPath,
      ['dist/main.js', 'db', ...args],
      options,
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

async function filled(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir: path.join(folder, dataDir) });
  await store.settings.change('1', { keepDays: 5 });
  await store.votes.cast('1', { userId: '2', passageId: 'a#p1', mark: 'aaaaaa', helpful: false });
  await store.close();
}

describe('footnote db', () => {
  it('migrates once', async () => {
    expect((await db('new', ['migrate'])).stdout).toMatch(/^Steps taken: 2026-11-24-begin/);
    expect((await db('new', ['migrate'])).stdout).toBe('The tables are up to date.\n');
  });

  it('moves a database by a file, or from one command to the next', async () => {
    await filled('one');
    const file = path.join(folder, 'export.jsonl');
    expect(await db('one', ['export', file])).toEqual({ code: 0, stdout: '', stderr: '' });
    const { stdout } = await db('one', ['export']);
    expect(readFileSync(file, 'utf8')).toBe(stdout);
    expect((await db('two', ['import', file])).stdout).toBe('Rows imported: 2.\n');
    expect((await db('three', ['import'], stdout)).stdout).toBe('Rows imported: 2.\n');
    expect((await db('three', ['export'])).stdout).toBe(stdout);
    const again = await db('three', ['import'], stdout);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('--replace') });
    expect((await db('three', ['import', '--replace'], stdout)).code).toBe(0);
  });

  it('forgets a person, or a server', async () => {
    await filled('people');
    expect((await db('people', ['forget', '2'])).stdout).toMatch(/^Erased: votes 1, shares 0/);
    expect((await db('people', ['forget', '1', '--server'])).code).toBe(0);
    expect((await db('people', ['export'])).stdout.split('\n')[1]).toBe('{"end":true,"rows":0}');
  });

  it.each([
    ['an id that is none', ['forget', 'ada'], /^That is no id/],
    [
      'an export that is not there',
      ['import', 'no/such/file'],
      /^The file no\/such\/file cannot be read: ENOENT/,
    ],
    [
      'a file that is there already',
      ['export', 'package.json'],
      /package\.json cannot be written: it is there/,
    ],
  ])('ends with a clear line for %s', async (_, args, line) => {
    const { code, stdout, stderr } = await db('faults', args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(line);
    expect(stderr.trim()).not.toContain('\n');
  });

  it('is loaded by no other command', async () => {
    const trace = path.join(folder, 'loaded');
    const env = { PATH: process.env.PATH, NODE_V8_COVERAGE: trace, DATA_DIR: path.join(folder, 'untouched') };
    await new Promise((resolve) =>
      execFile(process.execPath, ['dist/main.js', 'ask', 'What is Haedori-Wallaby?'], { env }, resolve),
    );
    const [coverage = ''] = readdirSync(trace);
    const loaded = readFileSync(path.join(trace, coverage), 'utf8');
    expect(loaded).toMatch(/dist\/cli\/ask\.js/);
    expect(loaded).not.toMatch(/dist\/store\/|\/(kysely|libsql|pg|discord\.js)\//);
    expect(existsSync(env.DATA_DIR)).toBe(false);
  });
});
