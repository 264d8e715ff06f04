import type { Reload } from '../app/librarySource.ts';
import { formatDiagnostic } from '../knowledge/diagnostic.ts';

/** What became of a change of the articles, a line for each thing that went wrong and one for the whole. */
export function renderReload({ library, replaced, appeared }: Reload): string {
  const { length } = library.articles;
  const outcome = replaced
    ? `The articles have changed: ${length} article(s) loaded.`
    : 'The articles as they last were go on answering.';
  return [...appeared.map(formatDiagnostic), outcome].join('\n');
}
