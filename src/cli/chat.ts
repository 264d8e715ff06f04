import { parseConfig } from '../config.ts';
import { openConsole } from './openConsole.ts';
import { openLiveLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

/** `footnote chat`: questions and answers in the terminal. */
export async function run(terminal: Terminal, options: KnowledgeOption): Promise<void> {
  const config = parseConfig(terminal.env);
  await openConsole(terminal, config, await openLiveLibrary(terminal, config, options));
}
