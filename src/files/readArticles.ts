import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { FootnoteError } from '../errors.ts';
import type { Article } from '../knowledge/article.ts';
import type { Diagnostic } from '../knowledge/diagnostic.ts';
import { parseArticle } from '../knowledge/parseArticle.ts';

/** An article longer than this is more likely a wrong file: 8 MB of text are some three thousand pages. */
const LARGEST_FILE = 8_000_000;

/** The articles of a folder, in the order of their file names, and what is wrong with those that are left out. */
export interface ReadArticles {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every Markdown file of a folder and of the folders in it; names that begin with a dot are passed over.
 *
 * @throws FootnoteError `KNOWLEDGE_MISSING` when there is no such folder or no Markdown file in it
 */
export async function readArticles(folder: string): Promise<ReadArticles> {
  const files = await markdownFiles(folder);
  if (files.length === 0) {
    const message = `There is no article in ${folder}: put at least one .md file there, or name another folder with --knowledge or KNOWLEDGE_DIR.`;
    throw new FootnoteError('KNOWLEDGE_MISSING', message);
  }
  const articles = new Map<string, Article>();
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const text = await readText(file);
    if (typeof text !== 'string') {
      diagnostics.push(text);
      continue;
    }
    const parsed = parseArticle(file, text);
    diagnostics.push(...parsed.diagnostics);
    const { article } = parsed;
    const namesake = article && articles.get(article.id);
    if (namesake) diagnostics.push(sameName(file, namesake.path));
    else if (article) articles.set(article.id, article);
  }
  return { articles: [...articles.values()], diagnostics };
}

async function markdownFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter(
        (entry) =>
          entry.isFile() && entry.name.endsWith('.md') && !isHidden(folder, entry.parentPath, entry.name),
      )
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    const what =
      reason === 'ENOENT'
        ? 'does not exist'
        : reason === 'ENOTDIR'
          ? 'is not a folder'
          : `cannot be read (${reason})`;
    const message = `The knowledge folder ${folder} ${what}: make it and put your articles there, or name another with --knowledge or KNOWLEDGE_DIR.`;
    throw new FootnoteError('KNOWLEDGE_MISSING', message, { cause });
  }
}

function isHidden(folder: string, parent: string, name: string): boolean {
  return path
    .join(path.relative(folder, parent), name)
    .split(path.sep)
    .some((part) => part.startsWith('.'));
}

/** The text of a UTF-8 file without its byte order mark, or what keeps it from being read. */
async function readText(file: string): Promise<string | Diagnostic> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) {
      const limit = `${LARGEST_FILE / 1e6} MB`;
      return fault(
        file,
        'too-large',
        `the file has ${(size / 1e6).toFixed(1)} MB, more than the ${limit} of an article; split it`,
      );
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError)
      return fault(file, 'not-utf-8', 'the file is not UTF-8 text; save it anew as UTF-8');
    return fault(
      file,
      'unreadable',
      `the file cannot be read (${(error as NodeJS.ErrnoException).code}); check its permissions`,
    );
  }
}

function sameName(file: string, other: string): Diagnostic {
  return fault(
    file,
    'duplicate-article',
    `the file's name gives the same id as ${other}; rename one of them`,
  );
}

function fault(path: string, rule: string, message: string): Diagnostic {
  return { path, line: 1, severity: 'error', rule, message };
}
