import { pipeline } from 'node:stream/promises';
import { parseConfig } from '../../config.ts';
import { writeLines } from '../../files/lines.ts';
import { exportLines } from '../../store/exportLines.ts';
import type { Terminal } from '../terminal.ts';

/** `footnote db export [FILE]`: writes all that is kept as JSON lines, to standard output when no file is named. */
export async function run({ env, stdout }: Terminal, file: string | undefined): Promise<void> {
  const lines = exportLines(parseConfig(env));
  if (file !== undefined) return writeLines(file, lines);
  const ended = async function* () {
    for await (const line of lines) yield `${line}\n`;
  };
  await pipeline(ended, stdout, { end: false });
}
