import path from 'node:path';
import type { Config } from '../config.ts';
import { loadLibrary } from '../files/loadLibrary.ts';
import type { WatchedLibrary } from '../files/watchLibrary.ts';
import { type Diagnostic, formatDiagnostic } from '../knowledge/diagnostic.ts';
import type { Library } from '../retrieval/library.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

/** The file in which a library may be kept, ready to be loaded. */
export function indexFileOf({ dataDir }: Pick<Config, 'dataDir'>): string {
  return path.join(dataDir, 'library.index');
}

/**
 * The library of the folder that the command line or the settings name; what is wrong in it goes to stderr.
 * @throws FootnoteError `KNOWLEDGE_MISSING` or `KNOWLEDGE_INVALID` when there is nothing to answer from
 */
export async function openLibrary(
  terminal: Terminal,
  config: Config,
  { knowledge }: KnowledgeOption,
): Promise<Library> {
  const options = { indexFile: indexFileOf(config) };
  const { library, diagnostics } = await loadLibrary(knowledge ?? config.knowledgeDir, options);
  tell(terminal, diagnostics);
  return library;
}

/** As `openLibrary`, for a program that runs on: the library follows its articles until it is closed. */
export async function openLiveLibrary(
  terminal: Terminal,
  config: Config,
  { knowledge }: KnowledgeOption,
): Promise<WatchedLibrary> {
  const { watchLibrary } = await import('../files/watchLibrary.ts');
  const source = await watchLibrary(knowledge ?? config.knowledgeDir, indexFileOf(config));
  tell(terminal, source.diagnostics());
  return source;
}

/** Tells of what is wrong with the articles. */
export function tell({ stderr }: Terminal, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) stderr.write(`${formatDiagnostic(diagnostic)}\n`);
}
