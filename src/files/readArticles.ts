import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../knowledge/article.ts';
import type { Diagnostic } from '../knowledge/diagnostic.ts';
import { readArticleFile } from './articleFile.ts';
import { listArticles } from './listArticles.ts';

/** The articles of a folder, in the order of their file names, and what is wrong with those that are left out. */
export interface ReadArticles {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is kept of each file from one reading to the next, by its path. */
export type ArticleMemory = Map<string, RememberedFile>;

/** What is known of a file. */
export interface RememberedFile {
  /** Changes whenever the file does. */
  readonly stamp: string;
  /** As it was when the file was last without errors. */
  readonly article: Article | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

// So many files are read at the same time: while one is parsed, the next ones come from the disk.
const TOGETHER = 16;
// So many files are looked at before something else may have its turn: a look takes some microseconds.
const TURN = 1000;

/**
 * Reads every article of a folder and of the folders in it. With the memory of an earlier reading, files that have not changed
 * since are not read again, and an article that has become broken stays as it last was.
 *
 * @param kept what is known of files as they once were: it holds for those that have not changed since
 * @throws FootnoteError `KNOWLEDGE_MISSING` when there is no such folder or no article in it
 */
export async function readArticles(
  folder: string,
  memory: ArticleMemory = new Map(),
  kept: ReadonlyMap<string, RememberedFile> = new Map(),
): Promise<ReadArticles> {
  const { files, diagnostics } = await listArticles(folder);
  const present = new Set(files);
  for (const file of memory.keys()) if (!present.has(file)) memory.delete(file);
  const changed: { file: string; stamp: string }[] = [];
  for (const [number, file] of files.entries()) {
    if (number % TURN === TURN - 1) await setImmediate();
    const stamp = stampOf(file);
    if (memory.get(file)?.stamp === stamp) continue;
    const once = kept.get(file);
    if (once?.stamp === stamp) memory.set(file, once);
    else changed.push({ file, stamp });
  }
  const readAnew = async ({ file, stamp }: { file: string; stamp: string }): Promise<void> => {
    const { parsed } = await readArticleFile(file);
    const article = parsed.article ?? memory.get(file)?.article;
    memory.set(file, { stamp, article, diagnostics: parsed.diagnostics });
  };
  for (let from = 0; from < changed.length; from += TOGETHER)
    await Promise.all(changed.slice(from, from + TOGETHER).map(readAnew));
  const read = files.flatMap((file) => memory.get(file) ?? []);
  const { distinct, namesakes } = tellApart(read.flatMap(({ article }) => article ?? []));
  const told = [...diagnostics, ...read.flatMap((one) => one.diagnostics), ...namesakes];
  return { articles: distinct, diagnostics: told };
}

/** At tens of thousands of files, to wait for each would take ten times as long as all the looking. */
function stampOf(file: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    return [ino, size, mtimeMs, ctimeMs].join(' ');
  } catch {
    return 'gone';
  }
}

/** Keeps the first of the articles whose files' names give the same id. */
export function tellApart(articles: readonly Article[]): { distinct: Article[]; namesakes: Diagnostic[] } {
  const first = new Map<string, Article>();
  const namesakes: Diagnostic[] = [];
  for (const article of articles) {
    const other = first.get(article.id);
    if (!other) {
      first.set(article.id, article);
      continue;
    }
    const message = `the file's name gives the same id as ${other.path}; rename one of them`;
    namesakes.push({ path: article.path, line: 1, severity: 'error', rule: 'duplicate-article', message });
  }
  return { distinct: [...first.values()], namesakes };
}
