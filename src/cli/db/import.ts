import { parseConfig } from '../../config.ts';
import { linesOf, readLines } from '../../files/lines.ts';
import { importLines } from '../../store/importLines.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly replace?: boolean;
}

/** `footnote db import [FILE]`: brings an export into the database, from standard input when no file is named. */
export async function run(
  { env, stdin, stdout }: Terminal,
  file: string | undefined,
  { replace = false }: Options,
): Promise<void> {
  const lines = file === undefined ? linesOf(stdin) : readLines(file);
  const rows = await importLines(parseConfig(env), lines, { replace });
  stdout.write(`Rows imported: ${rows}.\n`);
}
