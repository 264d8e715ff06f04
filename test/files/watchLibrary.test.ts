import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LibrarySource, Reload } from '../../src/app/librarySource.ts';
import { type WatchedLibrary, watchLibrary } from '../../src/files/watchLibrary.ts';

const article = (text: string): string => `---\ntitle: Pool\n---\n\n${text}\n`;

const scratch: string[] = [];
const sources: LibrarySource[] = [];
afterEach(async () => {
  await Promise.all(sources.splice(0).map((source) => source.close()));
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true });
});

interface Watched {
  readonly source: WatchedLibrary;
  readonly reloads: Reload[];
  readonly write: (file: string, text: string) => void;
  readonly folder: string;
  /** The texts of all passages. */
  readonly texts: () => string[];
}

async function watched(
  files: Record<string, string> = { 'pool.md': article('It is cold.') },
): Promise<Watched> {
  const folder = mkdtempSync(path.join(tmpdir(), 'footnote-watch-'));
  scratch.push(folder);
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  const source = await watchLibrary(folder);
  sources.push(source);
  const reloads: Reload[] = [];
  source.subscribe((reload) => reloads.push(reload));
  const texts = () => source.current().articles.flatMap(({ passages }) => passages.map(({ text }) => text));
  return { source, reloads, write, folder, texts };
}

const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 8000, interval: 20 });

describe('a library that follows its articles', () => {
  it('puts an edit in place as a whole, and leaves the library before it as it was', async () => {
    const { source, write, texts, reloads } = await watched();
    const before = source.current();
    const changedAt = source.changedAt();
    write('pool.md', article('It is warm.\n\nIt is deep.'));
    await until(() => expect(texts()).toEqual(['It is warm.', 'It is deep.']));
    expect(before.articles[0]?.passages.map(({ text }) => text)).toEqual(['It is cold.']);
    expect(before.articles[0]?.source).toContain('cold');
    expect(source.changedAt()).toBeGreaterThan(changedAt);
    expect(reloads).toEqual([{ library: source.current(), replaced: true, appeared: [] }]);
  });

  it('keeps a broken article as it last was, tells what is wrong once, and takes it when it is mended', async () => {
    const { source, write, texts, reloads } = await watched({
      'pool.md': article('It is cold.'),
      'shop.md': article('It is open.'),
    });
    write('pool.md', '---\ntitle: [Pool\n---\n\nIt is broken.\n');
    await until(() => expect(source.diagnostics()).toHaveLength(1));
    expect(reloads).toMatchObject([{ replaced: false, appeared: [{ rule: 'front-matter-yaml', line: 2 }] }]);
    write('shop.md', article('It is closed.'));
    await until(() => expect(texts()).toEqual(['It is cold.', 'It is closed.']));
    expect(reloads.at(-1)).toMatchObject({ replaced: true, appeared: [] });
    write('pool.md', article('It is mended.'));
    await until(() => expect(texts()).toEqual(['It is mended.', 'It is closed.']));
    expect(source.diagnostics()).toEqual([]);
  });

  it('sees files come and go, also in new folders and by renaming; other files mean nothing', async () => {
    const { write, texts, folder, reloads } = await watched();
    write('deep/er/shop.txt', 'It is open.');
    await until(() => expect(texts().sort()).toEqual(['It is cold.', 'It is open.']));
    write('.draft', article('It is saved beside.'));
    renameSync(path.join(folder, '.draft'), path.join(folder, 'pool.md'));
    await until(() => expect(texts().sort()).toEqual(['It is open.', 'It is saved beside.']));
    rmSync(path.join(folder, 'deep'), { recursive: true });
    await until(() => expect(texts()).toEqual(['It is saved beside.']));
    const { length } = reloads;
    write('notes.json', '{}');
    write('.hidden.md', article('x'));
    await setTimeout(600);
    expect(reloads).toHaveLength(length);
  });

  it('is loaded from its index file, and follows its articles all the same', async () => {
    const {
      source: first,
      folder,
      write,
    } = await watched({
      'pool.md': article('It is cold.'),
      'shop.md': article('It is open.'),
    });
    const file = path.join(folder, '.index');
    await first.saveIndex(file);
    const source = await watchLibrary(folder, file);
    sources.push(source);
    const texts = () => source.current().articles.flatMap(({ passages }) => passages.map(({ text }) => text));
    expect(source.loaded.indexFits).toBe(true);
    expect(texts()).toEqual(['It is cold.', 'It is open.']);
    write('shop.md', article('It is closed.'));
    await until(() => expect(texts()).toEqual(['It is cold.', 'It is closed.']));
    write('pool.md', 'Broken.');
    await until(() => expect(source.diagnostics()).toHaveLength(1));
    expect(texts()).toEqual(['It is cold.', 'It is closed.']);
  });

  it('goes on answering when the last article is gone, and says so', async () => {
    const { source, texts, folder, reloads, write } = await watched();
    rmSync(path.join(folder, 'pool.md'));
    await until(() => expect(reloads).toMatchObject([{ replaced: false, appeared: [{ rule: 'folder' }] }]));
    expect(texts()).toEqual(['It is cold.']);
    expect(source.diagnostics()[0]?.message).toMatch(/^There is no article in /);
    write('pool.md', article('It is back.'));
    await until(() => expect(texts()).toEqual(['It is back.']));
  });

  it('leaks nothing in a thousand saves in a row, and reads them in bursts', async () => {
    const others = watchers();
    const { source, write, texts, reloads } = await watched();
    const save = async (from: number, to: number): Promise<void> => {
      for (let i = from; i <= to; i++) {
        write('pool.md', article(`It is save number ${i}.`));
        if (i % 10 === 0) await setTimeout(2);
      }
      await until(() => expect(texts()).toEqual([`It is save number ${to}.`]));
    };
    await save(1, 100);
    const before = { watchers: watchers(), heap: heapUsed() };
    await save(101, 1000);
    expect(watchers()).toBe(before.watchers);
    expect(heapUsed() - before.heap).toBeLessThan(4_000_000);
    expect(reloads.length).toBeLessThan(100);
    await source.close();
    await until(() => expect(watchers()).toBe(others));
    write('pool.md', article('It is too late.'));
    await setTimeout(500);
    expect(texts()).toEqual(['It is save number 1000.']);
  }, 30_000);
});

/** How many watches of the system are held. */
function watchers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length;
}

/** Bytes of the heap in use when all that can be let go is gone. */
function heapUsed(): number {
  v8.setFlagsFromString('--expose-gc');
  const gc = vm.runInNewContext('gc') as () => void;
  gc();
  gc();
  return process.memoryUsage().heapUsed;
}
