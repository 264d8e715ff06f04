import { FootnoteError } from '../errors.ts';
import { type Diagnostic, formatDiagnostic } from '../knowledge/diagnostic.ts';
import { buildLibrary, type Library } from '../retrieval/library.ts';
import { type ArticleMemory, readArticles } from './readArticles.ts';

/** A library, and what is wrong with the files that are not in it. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the library of a folder. A broken article is left out and told of; the others answer.
 *
 * @param memory what a later reading of the same folder is to remember of this one
 * @throws FootnoteError `KNOWLEDGE_MISSING` when there is nothing to read, `KNOWLEDGE_INVALID` when no article is sound
 */
export async function loadLibrary(folder: string, memory?: ArticleMemory): Promise<LoadedLibrary> {
  const { articles, diagnostics } = await readArticles(folder, memory);
  if (articles.length === 0) {
    const faults = diagnostics.map(formatDiagnostic).join('\n');
    throw new FootnoteError('KNOWLEDGE_INVALID', `No article in ${folder} can be used:\n${faults}`);
  }
  return { library: buildLibrary(articles), diagnostics };
}
