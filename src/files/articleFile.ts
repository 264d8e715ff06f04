import path from 'node:path';
import { readMarkdown } from '../knowledge/formats/markdown.ts';
import { readPlainText } from '../knowledge/formats/plainText.ts';
import { type ParsedArticle, parseArticle } from '../knowledge/parseArticle.ts';
import type { ReadFormat } from '../knowledge/structure.ts';
import { readTextFile } from './textFile.ts';

/** An article's file as it was read. */
export interface ArticleFile {
  readonly path: string;
  /** Its text as it stands, byte order mark included; absent where it could not be read. */
  readonly text?: string;
  readonly parsed: ParsedArticle;
}

// A parser of HTML takes time and memory to load, and most folders have no such file.
const readHtml = async (): Promise<ReadFormat> =>
  (await import('../knowledge/formats/html/html.ts')).readHtml;

const FORMATS: Readonly<Record<string, () => Promise<ReadFormat>>> = {
  '.md': async () => readMarkdown,
  '.txt': async () => readPlainText,
  '.html': readHtml,
  '.htm': readHtml,
};

/** Whether a file's name is that of an article. */
export function isArticle(file: string): boolean {
  return path.extname(file) in FORMATS;
}

/** Reads and parses one article by the format that its name tells. Never throws: what is wrong comes back as diagnostics. */
export async function readArticleFile(file: string): Promise<ArticleFile> {
  const read = await readTextFile(file);
  if ('fault' in read) {
    const diagnostics = [{ path: file, severity: 'error' as const, ...read.fault }];
    return { path: file, parsed: { diagnostics, lineOf: () => 1 } };
  }
  const format = (await FORMATS[path.extname(file)]?.()) ?? readMarkdown;
  const text = read.hasByteOrderMark ? `\ufeff${read.text}` : read.text;
  return { path: file, text, parsed: parseArticle(file, read.text, format) };
}
