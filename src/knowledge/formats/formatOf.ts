import type { ReadFormat } from '../structure.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plainText.ts';

// A parser of HTML takes time and memory to load, and most libraries have no such file.
const readHtml = async (): Promise<ReadFormat> => (await import('./html/html.ts')).readHtml;

const FORMATS: Readonly<Record<string, () => Promise<ReadFormat>>> = {
  '.md': async () => readMarkdown,
  '.txt': async () => readPlainText,
  '.html': readHtml,
  '.htm': readHtml,
};

/** Gives the reader of a file's format, by the ending of its name; `undefined` when that is not an article's. */
export function formatOf(name: string): (() => Promise<ReadFormat>) | undefined {
  const ending = /[^\\/.](\.[^\\/.]+)$/.exec(name)?.[1] ?? '';
  return Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
}
