import type { Config } from '../config.ts';
import { chat } from '../console/chat.ts';
import { styleFor } from '../console/style.ts';
import type { Library } from '../retrieval/library.ts';
import type { Terminal } from './terminal.ts';

/** Opens the console on a library, until the input ends. */
export async function openConsole(
  { stdin, stdout }: Terminal,
  config: Config,
  library: Library,
): Promise<void> {
  await chat(() => library, { input: stdin, output: stdout, style: styleFor(stdout, config.color) });
}
