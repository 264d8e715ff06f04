import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { FootnoteError } from '../errors.ts';
import type { Diagnostic } from '../knowledge/diagnostic.ts';
import { isArticle } from './articleFile.ts';

/** The articles of a folder by name, and what of it is not read. */
export interface ArticleList {
  /** Sorted. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lists the article files of a folder and of the folders in it; names that begin with a dot are passed over. A link is followed
 * to a file within the folder only: what stands elsewhere was not put there to be quoted.
 *
 * @throws FootnoteError `KNOWLEDGE_MISSING` when there is no such folder or no article in it
 */
export async function listArticles(folder: string): Promise<ArticleList> {
  const found = { files: [] as string[], diagnostics: [] as Diagnostic[] };
  try {
    const root = await realpath(folder);
    const waiting = [folder];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const entries = await entriesOf(next, { isRoot: next === folder, diagnostics: found.diagnostics });
      for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
        const file = path.join(next, entry.name);
        if (entry.isDirectory()) waiting.push(file);
        else if (!isArticle(file)) continue;
        else if (entry.isFile()) found.files.push(file);
        else if (entry.isSymbolicLink()) await follow(file, root, found);
      }
    }
  } catch (cause) {
    throw noFolder(folder, cause as NodeJS.ErrnoException);
  }
  if (found.files.length === 0 && found.diagnostics.length === 0) {
    const message = `There is no article in ${folder}: put at least one .md, .txt or .html file there, or name another folder with --knowledge or KNOWLEDGE_DIR.`;
    throw new FootnoteError('KNOWLEDGE_MISSING', message);
  }
  return { files: found.files.sort(), diagnostics: found.diagnostics };
}

interface Found {
  readonly files: string[];
  readonly diagnostics: Diagnostic[];
}

/** What a folder holds; one further down that cannot be read is told of, and the rest still is. */
async function entriesOf(
  folder: string,
  { isRoot, diagnostics }: { isRoot: boolean; diagnostics: Diagnostic[] },
): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isRoot) throw error;
    const { code } = error as NodeJS.ErrnoException;
    diagnostics.push(
      fault(folder, 'unreadable', `the folder cannot be read (${code}); check its permissions`),
    );
    return [];
  }
}

async function follow(link: string, root: string, { files, diagnostics }: Found): Promise<void> {
  const message = 'the link leads nowhere; remove it, or put its file back';
  const target = await realpath(link).catch(() => undefined);
  if (target === undefined) diagnostics.push(fault(link, 'unreadable', message));
  else if (!target.startsWith(root + path.sep)) {
    const outside = 'the link leads out of the articles’ folder; put the file itself there';
    diagnostics.push(fault(link, 'outside-folder', outside));
  } else if ((await stat(target).catch(() => undefined))?.isFile()) files.push(link);
}

function noFolder(folder: string, cause: NodeJS.ErrnoException): Error {
  if (cause instanceof FootnoteError) return cause;
  const reasons: Record<string, string> = { ENOENT: 'does not exist', ENOTDIR: 'is not a folder' };
  const what = reasons[cause.code ?? ''] ?? `cannot be read (${cause.code})`;
  const message = `The knowledge folder ${folder} ${what}: make it and put your articles there, or name another with --knowledge or KNOWLEDGE_DIR.`;
  return new FootnoteError('KNOWLEDGE_MISSING', message, { cause });
}

function fault(file: string, rule: string, message: string): Diagnostic {
  return { path: file, line: 1, severity: 'error', rule, message };
}
