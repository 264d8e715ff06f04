import { parseConfig } from '../config.ts';
import { FootnoteError } from '../errors.ts';
import { writeIndexFile } from '../files/indexFile.ts';
import { loadLibrary } from '../files/loadLibrary.ts';
import type { ArticleMemory } from '../files/readArticles.ts';
import { indexFileOf, tell } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

interface Options extends KnowledgeOption {
  readonly out?: string;
}

/**
 * `footnote build`: builds the library of the articles, whatever index file there is, and writes it to one, from which it is loaded quickly.
 * @throws FootnoteError `INDEX_UNWRITABLE`
 */
export async function run(terminal: Terminal, { knowledge, out }: Options): Promise<void> {
  const config = parseConfig(terminal.env);
  const memory: ArticleMemory = new Map();
  const { library, diagnostics } = await loadLibrary(knowledge ?? config.knowledgeDir, { memory });
  tell(terminal, diagnostics);
  const file = out ?? indexFileOf(config);
  try {
    const bytes = await writeIndexFile(file, library, memory);
    const held = [count(library.articles.length, 'article'), count(library.index.size, 'passage')].join(', ');
    terminal.stdout.write(`${file}: ${held}, ${(bytes / 1e6).toFixed(1)} MB\n`);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const message = `${file}: the index cannot be written (${code}); name another file with --out.`;
    throw new FootnoteError('INDEX_UNWRITABLE', message, { cause });
  }
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
