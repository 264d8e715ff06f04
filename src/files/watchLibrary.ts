import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { watch } from 'chokidar';
import type { LibrarySource, Reload } from '../app/librarySource.ts';
import { type Diagnostic, formatDiagnostic } from '../knowledge/diagnostic.ts';
import { buildLibrary, findBar } from '../retrieval/library.ts';
import { isArticle } from './articleFile.ts';
import { changeGate } from './changeGate.ts';
import { type LoadedLibrary, loadLibrary, sameArticles } from './loadLibrary.ts';
import { type ArticleMemory, readArticles } from './readArticles.ts';

/** A library that follows its folder. */
export interface WatchedLibrary extends LibrarySource {
  /** How it was loaded at the start. */
  readonly loaded: LoadedLibrary;
  /** Writes the library of the moment to an index file. @returns the file's length in bytes */
  saveIndex(file: string): Promise<number>;
}

/**
 * Loads the library of a folder and loads it anew when its articles change: within a second, whole or not at all. An
 * article that is broken by an edit goes on answering as it last was.
 *
 * @param indexFile see `LoadOptions`
 * @throws FootnoteError `KNOWLEDGE_MISSING` or `KNOWLEDGE_INVALID` when there is nothing to answer from at the start
 */
export async function watchLibrary(folder: string, indexFile?: string): Promise<WatchedLibrary> {
  const memory: ArticleMemory = new Map();
  const loaded = await loadLibrary(folder, { memory, indexFile });
  let { library, diagnostics } = loaded;
  findBar(library);
  let changedAt = Date.now();
  const listeners = new Set<(reload: Reload) => void>();

  const tell = (replaced: boolean, now: readonly Diagnostic[]): void => {
    const before = new Set(diagnostics.map(formatDiagnostic));
    const appeared = now.filter((one) => !before.has(formatDiagnostic(one)));
    diagnostics = now;
    if (replaced || appeared.length > 0)
      for (const listener of listeners) listener({ library, replaced, appeared });
  };

  const reload = async (): Promise<void> => {
    try {
      const read = await readArticles(folder, memory);
      const replaced = !sameArticles(library, read.articles) && read.articles.length > 0;
      if (replaced) {
        library = buildLibrary(read.articles, library);
        changedAt = Date.now();
        // Of changes in quick succession the watcher may swallow the last: so after a change one looks once more.
        gate.changed();
      }
      tell(replaced, read.diagnostics);
      // In a turn of its own, so that nobody waits for it and for the building.
      await setImmediate();
      findBar(library);
    } catch (error) {
      tell(false, [fault(folder, 'folder', (error as Error).message)]);
    }
  };

  const gate = changeGate(reload);
  const watcher = watch(await realpath(folder), {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file, stats) => isHidden(file) || (stats?.isFile() === true && !isArticle(file)),
  });
  watcher.on('all', gate.changed).on('error', (error) => {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const message = `changes of the articles can no longer be seen (${code}); restart Footnote after a change`;
    tell(false, [...diagnostics, fault(folder, 'not-watched', message)]);
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  // What changed between the loading and the watching was seen by neither.
  gate.changed();

  return {
    loaded,
    saveIndex: async (file) => (await import('./indexFile.ts')).writeIndexFile(file, library, memory),
    current: () => library,
    diagnostics: () => diagnostics,
    changedAt: () => changedAt,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await watcher.close();
      await gate.close();
    },
  };
}

function isHidden(file: string): boolean {
  return path.basename(file).startsWith('.');
}

function fault(place: string, rule: string, message: string): Diagnostic {
  return { path: place, line: 1, severity: 'error', rule, message };
}
