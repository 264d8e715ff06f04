import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeColumns } from '../../src/files/columnFile.ts';
import { type Column, flatten } from '../../src/files/flatten.ts';
import { INDEX_VERSION, readIndexFile, writeIndexFile } from '../../src/files/indexFile.ts';
import { type LoadedLibrary, loadLibrary } from '../../src/files/loadLibrary.ts';
import type { ArticleMemory } from '../../src/files/readArticles.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { emptyFrozenLibrary, freezeLibrary } from '../../src/retrieval/frozenLibrary.ts';
import { buildLibrary } from '../../src/retrieval/library.ts';
import { search } from '../../src/retrieval/search.ts';
import { chanceArticles } from '../retrieval/chanceLibrary.ts';

// What the index of a mill and of much made-up text comes to. When the test below fails, the index of the same articles has become
// another: raise INDEX_VERSION, so that nobody is answered from an index of before, and record both here.
const RECORDED = { version: 6, checksum: 1170220190 };

const SOURCES = ['knowledge', 'test/fixtures/articles', 'test/discord/articles'];
const scratch = mkdtempSync(path.join(tmpdir(), 'footnote-index-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder of articles, one of them broken, and two whose names give the same id. */
function folderOf(name: string): string {
  const folder = path.join(scratch, name);
  rmSync(folder, { recursive: true, force: true });
  for (const source of SOURCES)
    cpSync(source, folder, { recursive: true, filter: (file) => !file.endsWith('.json') });
  mkdirSync(path.join(folder, 'zone'));
  const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
  write('zone/harbour.md', '---\ntitle: Namesake\n---\n\nIts name is taken.\n');
  write('broken.md', '---\ntitel: Broken\n---\n\nIt has no title.\n');
  write('page.html', '<title>Page</title><p>The ferry to Bergen sails on Mondays.');
  return folder;
}

const QUESTIONS = [
  ...['When was the lighthouse built?', 'How do I feed a sourdough starter?', 'ferry to Bergen'],
  ...[
    'What is Haedori-Wallaby?',
    'Can I borrow a laptop?',
    'asdf',
    'lighthousse keper',
    'Who is the king of Norway?',
  ],
];

function answers({ library }: Pick<LoadedLibrary, 'library'>): string {
  return JSON.stringify(QUESTIONS.map((question) => search(library.index, question, 5)));
}

const file = path.join(scratch, 'library.index');
let folder: string;
let built: LoadedLibrary;
let bytes: Buffer;

beforeAll(async () => {
  folder = folderOf('articles');
  const memory: ArticleMemory = new Map();
  built = await loadLibrary(folder, { memory });
  expect(await writeIndexFile(file, built.library, memory)).toBe(readFileSync(file).length);
  bytes = readFileSync(file);
});
beforeEach(() => writeFileSync(file, bytes));

describe('an index file', () => {
  it('gives the library that was built, and tells of the same faults', async () => {
    const loaded = await loadLibrary(folder, { indexFile: file });
    expect(loaded.indexFits).toBe(true);
    expect(loaded.library.articles).toEqual(built.library.articles);
    expect(loaded.diagnostics).toEqual(built.diagnostics);
    expect(loaded.diagnostics.map(({ rule }) => rule).sort()).toEqual([
      'duplicate-article',
      ...['front-matter-field', 'front-matter-field'],
    ]);
    expect(answers(loaded)).toBe(answers(built));
  });

  it('is the same, byte for byte, when it is written anew from what was loaded', async () => {
    const memory: ArticleMemory = new Map();
    const { library } = await loadLibrary(folder, { memory, indexFile: file });
    const again = path.join(scratch, 'deep', 'again.index');
    await writeIndexFile(again, library, memory);
    expect(readFileSync(again).equals(bytes)).toBe(true);
  });

  it('has the recorded version and checksum', () => {
    const { article } = parseArticle('recorded.md', readFileSync('test/fixtures/recorded.md', 'utf8'));
    const articles = [article as Article, ...chanceArticles(8, { articles: 10, passages: 20 })];
    const { value, columns } = flatten(freezeLibrary(buildLibrary(articles)));
    const parts = [Buffer.from(JSON.stringify(value)), ...columns.map(bytesOf)];
    const checksum = parts.reduce((sum, part) => (part.length > 0 ? crc32(part, sum) : sum), 0);
    expect({ version: INDEX_VERSION, checksum }).toEqual(RECORDED);
  });
});

describe('an index file is refused, and the articles are read instead, when', () => {
  const refused = async (fault: string): Promise<void> => {
    expect(await readIndexFile(file)).toEqual({ fault });
  };
  const DAMAGED = 'it is damaged or cut short';
  const OTHER_VERSION = 'another version of Footnote wrote it';

  it('it is cut short, wherever', async () => {
    for (let part = 0; part < 50; part++) {
      writeFileSync(file, bytes.subarray(0, Math.floor((part * bytes.length) / 50)));
      await refused(DAMAGED);
    }
    writeFileSync(file, bytes.subarray(0, -1));
    await refused(DAMAGED);
    writeFileSync(file, Buffer.concat([bytes, Buffer.of(0)]));
    await refused(DAMAGED);
  });

  it('any of its bytes has changed', async () => {
    const places = [...Array(24).keys(), ...Array.from({ length: 100 }, (_, i) => (i * bytes.length) / 100)];
    for (const place of [...places.map(Math.floor), bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] as number) ^ 0x10;
      writeFileSync(file, changed);
      expect(Object.keys(await readIndexFile(file)), `byte ${place}`).toEqual(['fault']);
    }
  });

  it('it is something else', async () => {
    writeFileSync(file, 'SQLite format 3\0'.repeat(100));
    await refused('it is something else');
  });

  it('it is no file', async () => {
    rmSync(file);
    mkdirSync(file);
    await refused('it cannot be read (EISDIR)');
    rmSync(file, { recursive: true });
    await refused('it cannot be read (ENOENT)');
  });

  it('another version wrote it', async () => {
    const older = Buffer.from(bytes);
    older.writeUInt32LE(INDEX_VERSION - 1, 8);
    writeFileSync(file, older);
    await refused(OTHER_VERSION);
    await writeColumns(file, {}, { version: INDEX_VERSION, writer: 'footnote 0.0.1' });
    await refused(OTHER_VERSION);
  });

  it('its form is not that of an index', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const library = emptyFrozenLibrary();
    const lost = { path: 'a.md', stamp: '1', article: 0 };
    for (const value of [
      { library, files: [lost] },
      { files: [] },
      { library: { articles: {}, index: {} }, files: [] },
      'x',
      null,
    ]) {
      await writeColumns(file, value, { version: INDEX_VERSION, writer: `footnote ${version}` });
      await refused('its form is unknown');
    }
  });

  it('so that the library answers all the same', async () => {
    writeFileSync(file, bytes.subarray(0, 1000));
    const loaded = await loadLibrary(folder, { indexFile: file });
    expect(loaded).toMatchObject({ indexFits: false, indexFault: DAMAGED });
    expect(answers(loaded)).toBe(answers(built));
  });
});

describe('an index file of articles that have changed since gives what is built from them as they are, when', () => {
  const article = (text: string): string => `---\ntitle: Pool\n---\n\n${text}\n`;
  const changes: [string, (name: (file: string) => string) => void][] = [
    ['one was edited', (at) => writeFileSync(at('harbour.md'), article('The lighthouse was built by owls.'))],
    ['one was added', (at) => writeFileSync(at('pool.md'), article('The pool (PL) is cold.'))],
    ['one was removed', (at) => rmSync(at('harbour.md'))],
    ['one was renamed', (at) => renameSync(at('harbour.md'), at('port.md'))],
    ['one was broken', (at) => writeFileSync(at('harbour.md'), 'No title.')],
    ['one was mended', (at) => writeFileSync(at('broken.md'), article('It was mended.'))],
  ];

  it.each(changes)('%s', async (_, change) => {
    const own = folderOf('changed');
    const memory: ArticleMemory = new Map();
    await writeIndexFile(file, (await loadLibrary(own, { memory })).library, memory);
    change((name) => path.join(own, name));
    const fresh = await loadLibrary(own);
    const read: ArticleMemory = new Map();
    const loaded = await loadLibrary(own, { memory: read, indexFile: file });
    expect(loaded.indexFits).toBe(false);
    expect(loaded.library.articles).toEqual(fresh.library.articles);
    expect(loaded.diagnostics).toEqual(fresh.diagnostics);
    expect(answers(loaded)).toBe(answers(fresh));
    // An article that did not change was not read again: it is decoded from the file.
    const kept = read.get(path.join(own, 'lighthouse.md'))?.article;
    expect(Object.getOwnPropertyDescriptor(kept, 'source')?.get).toBeDefined();
  });

  it('the folder is another, with the same articles', async () => {
    const other = folderOf('other');
    const fresh = await loadLibrary(other);
    const loaded = await loadLibrary(other, { indexFile: file });
    expect(loaded.indexFits).toBe(false);
    expect(loaded.library.articles).toEqual(fresh.library.articles);
    expect(answers(loaded)).toBe(answers(fresh));
  });
});

function bytesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
