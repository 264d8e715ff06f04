import { parseConfig } from '../config.ts';
import { renderImported } from '../console/imported.ts';
import { FootnoteError } from '../errors.ts';
import { importSource } from '../import/importSource.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly out?: string;
  readonly force?: boolean;
  readonly allowPrivate?: boolean;
  readonly whole?: boolean;
  readonly limit: string;
}

/** `footnote import SOURCE`: makes drafts of it; their files go to standard output, the report to standard error. */
export async function run(
  { env, stdout, stderr }: Terminal,
  source: string,
  options: Options,
): Promise<void> {
  if (!/^[1-9]\d{0,3}$/.test(options.limit)) {
    throw new FootnoteError('INPUT_INVALID', '--limit is not a number from 1 to 9999; write one.');
  }
  const imported = await importSource(source, {
    out: options.out ?? parseConfig(env).knowledgeDir,
    force: options.force ?? false,
    allowPrivate: options.allowPrivate ?? false,
    whole: options.whole ?? false,
    limit: Number(options.limit),
    day: new Date().toISOString().slice(0, 10),
  });
  stderr.write(renderImported(imported));
  const written = imported.filter((one) => one.written);
  for (const { file } of written) stdout.write(`${file}\n`);
  if (written.length === 0) process.exitCode = 1;
}
