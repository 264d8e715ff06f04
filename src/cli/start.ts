import { parseConfig } from '../config.ts';
import { openConsole } from './openConsole.ts';
import { openLiveLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

/**
 * `footnote start`: the bot, or the console when there is no token. Settles when the bot has ended, which it does by itself only for
 * a reason to fail.
 */
export async function run(terminal: Terminal, options: KnowledgeOption): Promise<void> {
  const { token, ...config } = parseConfig(terminal.env);
  const source = await openLiveLibrary(terminal, config, options);
  if (token === undefined) return openConsole(terminal, config, source);
  const { runBot } = await import('./runBot.ts');
  try {
    await runBot(terminal, { ...config, token }, source);
  } finally {
    await source.close();
  }
}
