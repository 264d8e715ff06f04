import type { Article } from '../knowledge/article.ts';
import type { Diagnostic } from '../knowledge/diagnostic.ts';
import { readArticleFile } from './articleFile.ts';
import { listArticles } from './listArticles.ts';

/** The articles of a folder, in the order of their file names, and what is wrong with those that are left out. */
export interface ReadArticles {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every article of a folder and of the folders in it.
 *
 * @throws FootnoteError `KNOWLEDGE_MISSING` when there is no such folder or no article in it
 */
export async function readArticles(folder: string): Promise<ReadArticles> {
  const { files, diagnostics: unread } = await listArticles(folder);
  const articles: Article[] = [];
  const diagnostics = [...unread];
  for (const file of files) {
    const { parsed } = await readArticleFile(file);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.article) articles.push(parsed.article);
  }
  const { distinct, namesakes } = tellApart(articles);
  return { articles: distinct, diagnostics: [...diagnostics, ...namesakes] };
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
