import { parseConfig } from '../config.ts';
import { coverageJson, renderCoverage } from '../console/coverage.ts';
import { coverage } from '../coverage/coverage.ts';
import { readEvaluation } from '../files/readEvaluation.ts';
import { writePage } from '../files/writePage.ts';
import { openLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

interface Options extends KnowledgeOption {
  readonly evaluation?: string;
  readonly html?: string;
  readonly json?: boolean;
}

/** `footnote coverage`: which passages the known questions reach, and which they confuse; as text, as JSON, or as a page. */
export async function run(terminal: Terminal, options: Options): Promise<void> {
  const library = await openLibrary(terminal, parseConfig(terminal.env), options);
  const { evaluation, html, json = false } = options;
  const cases = evaluation === undefined ? [] : (await readEvaluation(evaluation, library)).cases;
  const covered = coverage(library, cases);
  if (json || html === undefined)
    terminal.stdout.write(`${json ? coverageJson(covered) : renderCoverage(covered)}\n`);
  if (html !== undefined) {
    // The charts are drawn by a large library, which nothing else needs.
    const { coveragePage } = await import('../coverage/page.ts');
    await writePage(html, coveragePage(covered));
  }
}
