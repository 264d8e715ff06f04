import { parseConfig } from '../config.ts';
import { renderCoverage } from '../console/coverage.ts';
import { coverage } from '../coverage/coverage.ts';
import { readEvaluation } from '../files/readEvaluation.ts';
import { writePage } from '../files/writePage.ts';
import { openLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

interface Options extends KnowledgeOption {
  readonly evaluation?: string;
  readonly html?: string;
}

/** `footnote coverage`: which passages the known questions reach, and which they confuse; as text, or as a page. */
export async function run(terminal: Terminal, options: Options): Promise<void> {
  const library = await openLibrary(terminal, parseConfig(terminal.env), options);
  const { evaluation, html } = options;
  const cases = evaluation === undefined ? [] : (await readEvaluation(evaluation, library)).cases;
  const covered = coverage(library, cases);
  if (html === undefined) terminal.stdout.write(`${renderCoverage(covered)}\n`);
  else {
    // The charts are drawn by a large library, which nothing else needs.
    const { coveragePage } = await import('../coverage/page.ts');
    await writePage(html, coveragePage(covered));
  }
}
