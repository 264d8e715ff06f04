import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keepIndex } from '../../src/cli/keepIndex.ts';
import type { LoadedLibrary } from '../../src/files/loadLibrary.ts';
import type { WatchedLibrary } from '../../src/files/watchLibrary.ts';
import type { Log } from '../../src/log.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-build-'));
afterAll(() => rmSync(folder, { recursive: true }));
const articles = path.join(folder, 'articles');
cpSync('test/discord/articles', articles, { recursive: true });
const data = path.join(folder, 'data');
beforeEach(() => rmSync(data, { recursive: true, force: true }));

/** The built program, run to its end; what it prints and what it ends with. */
function footnote(...args: string[]): Promise<{ code: number; text: string }> {
  const env = { PATH: process.env.PATH, DATA_DIR: data, KNOWLEDGE_DIR: articles };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/main.js', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), text: stdout + stderr }),
    );
  });
}

describe('footnote build', () => {
  it('writes an index file, from which the same is answered, also after an edit', async () => {
    const ask = ['ask', 'When was the lighthouse built?'];
    const before = await footnote(...ask);
    const { code, text } = await footnote('build');
    const file = path.join(data, 'library.index');
    expect(text).toMatch(/^\S+library\.index: 2 articles, \d+ passages, 0\.\d MB\n$/);
    expect(text).toContain(file);
    expect(code).toBe(0);
    expect(await footnote(...ask)).toEqual(before);
    const pool = path.join(articles, 'pool.md');
    writeFileSync(pool, '---\ntitle: Pool\n---\n\nThe swimming pool is heated to thirty degrees.\n');
    expect((await footnote('ask', 'How warm is the swimming pool?')).text).toContain('thirty degrees');
    rmSync(pool);
    writeFileSync(file, readFileSync(file).subarray(0, 500));
    expect(await footnote(...ask)).toEqual(before);
  });

  it('writes it where it is told to', async () => {
    const file = path.join(folder, 'some', 'where.index');
    expect((await footnote('build', '--out', file)).code).toBe(0);
    expect(statSync(file).size).toBeGreaterThan(1000);
  });

  it('says so when it cannot', async () => {
    const { code, text } = await footnote('build', '--out', path.join(articles, 'harbour.md', 'x.index'));
    expect(text).toMatch(/x\.index: the index cannot be written \(E\w+\); name another file with --out\.\n$/);
    expect(code).toBe(1);
  });
});

describe('a start of the bot', () => {
  const started = async (
    passages: number,
    loaded: Pick<LoadedLibrary, 'indexFits' | 'indexFault'>,
    saveIndex: () => Promise<number> = async () => 5,
  ): Promise<string[]> => {
    const told: string[] = [];
    const tell = (note: object, message: string): void => {
      told.push(`${message} ${JSON.stringify(note)}`);
    };
    const source = { loaded, current: () => ({ index: { size: passages } }), saveIndex };
    await keepIndex(source as unknown as WatchedLibrary, 'x.index', {
      info: tell,
      warn: tell,
    } as unknown as Log);
    return told;
  };

  it('writes the index file of a large library, unless it is there and fits', async () => {
    expect(await started(9_999, {})).toEqual([]);
    const written = 'The index file was written {"file":"x.index","passages":10000,"bytes":5}';
    expect(await started(10_000, {})).toEqual([written]);
    expect(await started(10_000, { indexFits: false })).toEqual([written]);
    const used = 'The index file was used {"file":"x.index","passages":10000}';
    expect(await started(10_000, { indexFits: true })).toEqual([used]);
  });

  it('tells why one is not used, and when one cannot be written', async () => {
    const [why, unwritten] = await started(10_000, { indexFits: false, indexFault: 'it is damaged' }, () =>
      Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    );
    expect(why).toMatch(/^The index file was not used, as it is damaged: the articles were read instead/);
    expect(unwritten).toMatch(/^The index file cannot be written.*"code":"ENOSPC"/);
  });
});
