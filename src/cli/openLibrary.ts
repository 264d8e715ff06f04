import type { Config } from '../config.ts';
import { loadLibrary } from '../files/loadLibrary.ts';
import { formatDiagnostic } from '../knowledge/diagnostic.ts';
import type { Library } from '../retrieval/library.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

/**
 * The library of the folder that the command line or the settings name; what is wrong in it goes to stderr.
 * @throws FootnoteError `KNOWLEDGE_MISSING` or `KNOWLEDGE_INVALID` when there is nothing to answer from
 */
export async function openLibrary(
  { stderr }: Terminal,
  config: Config,
  { knowledge }: KnowledgeOption,
): Promise<Library> {
  const { library, diagnostics } = await loadLibrary(knowledge ?? config.knowledgeDir);
  for (const diagnostic of diagnostics) stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  return library;
}
