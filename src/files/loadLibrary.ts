import { existsSync } from 'node:fs';
import { FootnoteError } from '../errors.ts';
import type { Article } from '../knowledge/article.ts';
import { type Diagnostic, formatDiagnostic } from '../knowledge/diagnostic.ts';
import { buildLibrary, type Library } from '../retrieval/library.ts';
import type { IndexFile } from './indexFile.ts';
import { type ArticleMemory, readArticles } from './readArticles.ts';

/** A library, and what is wrong with the files that are not in it. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the index file held just this library. Absent: there is no index file. */
  readonly indexFits?: boolean;
  /** Why the index file cannot be used at all, as the end of a sentence. */
  readonly indexFault?: string;
}

/** What a library may be loaded with. */
export interface LoadOptions {
  /** What a later reading of the same folder is to remember of this one. */
  readonly memory?: ArticleMemory;
  /** Where the library may stand as it once was; what has not changed since is taken over, and the result is the same. */
  readonly indexFile?: string | undefined;
}

/**
 * Builds the library of a folder. A broken article is left out and told of; the others answer.
 *
 * @throws FootnoteError `KNOWLEDGE_MISSING` when there is nothing to read, `KNOWLEDGE_INVALID` when no article is sound
 */
export async function loadLibrary(folder: string, options: LoadOptions = {}): Promise<LoadedLibrary> {
  const index = await openIndexFile(options.indexFile);
  const before = index && 'library' in index ? index : undefined;
  const { articles, diagnostics } = await readArticles(folder, options.memory, before?.files);
  if (articles.length === 0) {
    const faults = diagnostics.map(formatDiagnostic).join('\n');
    throw new FootnoteError('KNOWLEDGE_INVALID', `No article in ${folder} can be used:\n${faults}`);
  }
  const indexFits = before !== undefined && sameArticles(before.library, articles);
  return {
    library: indexFits ? before.library : buildLibrary(articles, before?.library),
    diagnostics,
    ...(index && { indexFits }),
    ...(index && 'fault' in index && { indexFault: index.fault }),
  };
}

/** Whether a library is made of just these articles. */
export function sameArticles(library: Library, articles: readonly Article[]): boolean {
  const known = new Set(library.articles);
  return articles.length === known.size && articles.every((article) => known.has(article));
}

/** What reads it is loaded where there is one only: a small library does without. */
async function openIndexFile(
  file: string | undefined,
): Promise<IndexFile | { readonly fault: string } | undefined> {
  if (file === undefined || !existsSync(file)) return undefined;
  const { readIndexFile } = await import('./indexFile.ts');
  return readIndexFile(file);
}
