import { check, mend, sorted } from '../check/check.ts';
import type { Diagnostic } from '../knowledge/diagnostic.ts';
import { type ArticleFile, readArticleFile } from './articleFile.ts';
import { listArticles } from './listArticles.ts';
import { tellApart } from './readArticles.ts';
import { replaceFile } from './replaceFile.ts';

/** What a check of a folder found. */
export interface CheckedFolder {
  /** How many article files there are. */
  readonly files: number;
  /** By path and line: what keeps files from being read, and what the rules found in the others. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks the articles of a folder.
 *
 * @param today the date, as YYYY-MM-DD
 * @throws FootnoteError `KNOWLEDGE_MISSING` when there is no such folder or no article in it
 */
export async function checkArticles(folder: string, today: string): Promise<CheckedFolder> {
  const { files, diagnostics } = await listArticles(folder);
  const read: ArticleFile[] = [];
  for (const file of files) read.push(await readArticleFile(file));
  const { distinct, namesakes } = tellApart(read.flatMap(({ parsed }) => parsed.article ?? []));
  const sound = new Set(distinct);
  const articles = read.flatMap(({ path, text = '', parsed: { article, lineOf } }) =>
    article && sound.has(article) ? [{ path, text, article, lineOf }] : [],
  );
  const readable = read.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  const unread = [...diagnostics, ...namesakes, ...read.flatMap(({ parsed }) => parsed.diagnostics)];
  return { files: files.length, diagnostics: sorted([...unread, ...check(readable, articles, today)]) };
}

/**
 * Mends what can be mended in a folder's articles without changing a word. A file is replaced whole or not at all.
 *
 * @returns the files that were mended
 * @throws FootnoteError `KNOWLEDGE_MISSING` when there is no such folder or no article in it
 */
export async function mendArticles(folder: string): Promise<readonly string[]> {
  const mended: string[] = [];
  for (const file of (await listArticles(folder)).files) {
    const { text } = await readArticleFile(file);
    if (text === undefined || mend(text) === text) continue;
    await replaceFile(file, mend(text));
    mended.push(file);
  }
  return mended;
}
