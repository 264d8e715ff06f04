import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { z } from 'zod';
import {
  emptyFrozenLibrary,
  type FrozenLibrary,
  freezeLibrary,
  thawLibrary,
} from '../retrieval/frozenLibrary.ts';
import type { Library } from '../retrieval/library.ts';
import { readColumns, writeColumns } from './columnFile.ts';
import type { ArticleMemory, RememberedFile } from './readArticles.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };

/**
 * Raise it when the index of the same articles comes out differently: by another analysis, other weights or word data, or another
 * form. A test sees when that has happened.
 */
export const INDEX_VERSION = 6;

const DIALECT = { version: INDEX_VERSION, writer: `footnote ${version}` };

const snapshotOf = z.object({
  library: z.custom<FrozenLibrary>((value) => formOf(value) === formOf(emptyFrozenLibrary())),
  /** The sound files: their articles by the number in the library. What is wrong with others is told of anew at each start. */
  files: z.array(z.object({ path: z.string(), stamp: z.string(), article: z.int().min(0) })),
});

/** A library as it was written, and what is known of each file that its articles are from. */
export interface IndexFile {
  readonly library: Library;
  readonly files: ReadonlyMap<string, RememberedFile>;
}

/** Writes a library and what its reading remembers. @returns the file's length in bytes */
export async function writeIndexFile(file: string, library: Library, memory: ArticleMemory): Promise<number> {
  const numbers = new Map(library.articles.map((article, number) => [article, number]));
  const inOrder = [...memory].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = inOrder.flatMap(([path, { stamp, article, diagnostics }]) => {
    const number = article && numbers.get(article);
    return number === undefined || diagnostics.length > 0 ? [] : [{ path, stamp, article: number }];
  });
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  return writeColumns(file, { library: freezeLibrary(library), files }, DIALECT);
}

/** Reads what `writeIndexFile` wrote, or says, as the end of a sentence, why it cannot be used. Never throws. */
export async function readIndexFile(file: string): Promise<IndexFile | { readonly fault: string }> {
  const read = await readColumns(file, DIALECT);
  if ('fault' in read) return read;
  const { data } = snapshotOf.safeParse(read.value);
  try {
    if (data) return open(data);
  } catch {
    // What has the right checksum and the right form, but no sense, is somebody's own work.
  }
  return { fault: 'its form is unknown' };
}

function open({ library: frozen, files }: z.infer<typeof snapshotOf>): IndexFile {
  const library = thawLibrary(frozen);
  const remembered = files.map(({ path, stamp, article: number }): [string, RememberedFile] => {
    const article = library.articles[number];
    if (!article) throw new RangeError(`there is no article ${number}`);
    return [path, { stamp, article, diagnostics: [] }];
  });
  return { library, files: new Map(remembered) };
}

/** The names in a value and in what it is made of, down to lists and columns, as text. */
function formOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value;
  if (ArrayBuffer.isView(value)) return 'column';
  if (Array.isArray(value) || value instanceof Map) return 'list';
  const fields = Object.entries(value).map(([name, own]) => `${name}: ${formOf(own)}`);
  return `{ ${fields.sort().join(', ')} }`;
}
