import type { LibrarySource } from '../app/librarySource.ts';
import type { Config } from '../config.ts';
import { chat } from '../console/chat.ts';
import { styleFor } from '../console/style.ts';
import type { Terminal } from './terminal.ts';

/** Opens the console on a library, until the input ends; then nothing looks for changes any more. */
export async function openConsole(
  { stdin, stdout, stderr }: Terminal,
  config: Config,
  source: LibrarySource,
): Promise<void> {
  const style = styleFor(stdout, config.color);
  await chat(source, { input: stdin, output: stdout, style, notes: stderr });
  await source.close();
}
