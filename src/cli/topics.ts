import { topics } from '../app/topics.ts';
import { parseConfig } from '../config.ts';
import { renderTopics } from '../console/render.ts';
import { openLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

/** `footnote topics`: what can be asked, article by article. */
export async function run(terminal: Terminal, options: KnowledgeOption): Promise<void> {
  const library = await openLibrary(terminal, parseConfig(terminal.env), options);
  terminal.stdout.write(`${renderTopics(topics(library))}\n`);
}
