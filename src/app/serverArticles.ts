import { setImmediate } from 'node:timers/promises';
import type { Article } from '../knowledge/article.ts';
import type { Diagnostic } from '../knowledge/diagnostic.ts';
import { formatOf } from '../knowledge/formats/formatOf.ts';
import { type ParsedArticle, parseArticle } from '../knowledge/parseArticle.ts';
import type { Library } from '../retrieval/library.ts';

/** An article of a server as it is kept. */
export interface KeptText {
  readonly name: string;
  readonly text: string;
  /** When it was put, so that it need not be read again; absent while it is only tried out. */
  readonly updatedAt?: Date;
}

/** An article of a server after reading, by its name in a map. */
export interface ReadText {
  readonly updatedAt: Date | undefined;
  readonly parsed: ParsedArticle;
}

/** Reads the articles of a server, one a turn of the event loop; those that are the same as `before` are not read again. */
export async function readTexts(
  texts: readonly KeptText[],
  before: ReadonlyMap<string, ReadText> = new Map(),
): Promise<ReadonlyMap<string, ReadText>> {
  const read = new Map<string, ReadText>();
  for (const { name, text, updatedAt } of texts) {
    const known = before.get(name);
    if (known?.updatedAt && known.updatedAt.getTime() === updatedAt?.getTime()) {
      read.set(name, known);
      continue;
    }
    await setImmediate();
    const format = await formatOf(name)?.();
    read.set(name, { updatedAt, parsed: format ? parseArticle(name, text, format) : unknownFormat(name) });
  }
  return read;
}

/** The articles that join the common ones, and what is wrong with those that do not. */
export function joining(
  read: ReadonlyMap<string, ReadText>,
  common: Library,
): { readonly articles: readonly Article[]; readonly diagnostics: readonly Diagnostic[] } {
  const taken = new Map(common.articles.map(({ id, meta }) => [id, `the common article “${meta.title}”`]));
  const articles: Article[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, { parsed }] of read) {
    diagnostics.push(...parsed.diagnostics);
    if (!parsed.article) continue;
    const other = taken.get(parsed.article.id);
    if (other === undefined) {
      taken.set(parsed.article.id, name);
      articles.push(parsed.article);
      continue;
    }
    const message = `the name is too much like that of ${other}; choose another one`;
    diagnostics.push({ path: name, line: 1, severity: 'error', rule: 'duplicate-article', message });
  }
  return { articles, diagnostics };
}

function unknownFormat(name: string): ParsedArticle {
  const message = 'the name has to end in .md, .txt or .html';
  const diagnostic = { path: name, line: 1, severity: 'error', rule: 'unknown-format', message } as const;
  return { diagnostics: [diagnostic], lineOf: () => 1 };
}
