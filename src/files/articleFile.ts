import { formatOf } from '../knowledge/formats/formatOf.ts';
import { readMarkdown } from '../knowledge/formats/markdown.ts';
import { type ParsedArticle, parseArticle } from '../knowledge/parseArticle.ts';
import { readTextFile } from './textFile.ts';

/** An article's file as it was read. */
export interface ArticleFile {
  readonly path: string;
  /** Its text as it stands, byte order mark included; absent where it could not be read. */
  readonly text?: string;
  readonly parsed: ParsedArticle;
}

/** Whether a file's name is that of an article. */
export function isArticle(file: string): boolean {
  return formatOf(file) !== undefined;
}

/** Reads and parses one article by the format that its name tells. Never throws: what is wrong comes back as diagnostics. */
export async function readArticleFile(file: string): Promise<ArticleFile> {
  const read = await readTextFile(file);
  if ('fault' in read) {
    const diagnostics = [{ path: file, severity: 'error' as const, ...read.fault }];
    return { path: file, parsed: { diagnostics, lineOf: () => 1 } };
  }
  const format = (await formatOf(file)?.()) ?? readMarkdown;
  const text = read.hasByteOrderMark ? `\ufeff${read.text}` : read.text;
  return { path: file, text, parsed: parseArticle(file, read.text, format) };
}
