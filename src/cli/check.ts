import { parseConfig } from '../config.ts';
import { renderChecked } from '../console/checked.ts';
import { checkArticles, mendArticles } from '../files/checkArticles.ts';
import type { Diagnostic } from '../knowledge/diagnostic.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

interface Options extends KnowledgeOption {
  readonly json?: boolean;
  readonly fix?: boolean;
}

/** `footnote check`: what is wrong with the articles and how to mend it; ends with 2 for errors, 1 for warnings, 0 otherwise. */
export async function run({ stdout, stderr, env }: Terminal, options: Options): Promise<void> {
  const folder = options.knowledge ?? parseConfig(env).knowledgeDir;
  const mended = options.fix ? await mendArticles(folder) : [];
  for (const file of mended) stderr.write(`${file}: mended\n`);
  const today = new Date().toISOString().slice(0, 10);
  const { files, diagnostics } = await checkArticles(folder, today);
  stdout.write(
    `${options.json ? JSON.stringify(diagnostics, null, 2) : renderChecked(diagnostics, files)}\n`,
  );
  process.exitCode = exitCode(diagnostics);
}

function exitCode(diagnostics: readonly Diagnostic[]): number {
  if (diagnostics.some(({ severity }) => severity === 'error')) return 2;
  return diagnostics.some(({ severity }) => severity === 'warning') ? 1 : 0;
}
