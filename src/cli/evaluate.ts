import { parseConfig } from '../config.ts';
import { renderReport, renderUnmet } from '../console/evaluation.ts';
import { showProgress } from '../console/evaluationProgress.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { readEvaluation } from '../files/readEvaluation.ts';
import { openLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

interface Options extends KnowledgeOption {
  readonly json?: boolean;
}

/** `footnote evaluate FILE`: measures the answers to questions whose answers are known; fails when a requirement is unmet. */
export async function run(terminal: Terminal, file: string, options: Options): Promise<void> {
  const { stdout, stderr } = terminal;
  const library = await openLibrary(terminal, parseConfig(terminal.env), options);
  const evaluation = await readEvaluation(file, library);
  const report = evaluate(library, evaluation, showProgress(stderr, evaluation.cases.length));
  stdout.write(`${options.json ? JSON.stringify(report, null, 2) : renderReport(report)}\n`);
  for (const one of report.unmet) stderr.write(`${renderUnmet(one)}\n`);
  if (report.unmet.length > 0) process.exitCode = 1;
}
