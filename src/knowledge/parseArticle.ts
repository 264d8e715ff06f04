import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import { readBlocks } from './blocks.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readFrontMatter } from './frontMatter.ts';
import { makeIntents } from './intents.ts';
import { makePassages } from './passages.ts';

/** An article, unless an error kept it from being one, and all that is wrong with its file. */
export interface ParsedArticle {
  readonly article?: Article;
  readonly diagnostics: readonly Diagnostic[];
}

const LONGEST_ID = 60;

/**
 * Reads an article from the text of its file. Never throws: what is wrong comes back as diagnostics.
 *
 * @param path the file as the user knows it; its name gives the article's id
 * @param source the whole text, decoded, without a byte order mark
 */
export function parseArticle(path: string, source: string): ParsedArticle {
  const structure = readBlocks(source);
  const frontMatter = readFrontMatter(structure.frontMatter);
  const diagnostics: Diagnostic[] = frontMatter.problems.map((problem) => ({
    path,
    severity: 'error',
    ...problem,
  }));
  const { meta } = frontMatter;
  if (!meta) return { diagnostics };
  const id = articleId(path);
  const passages = makePassages(id, source, structure.blocks);
  if (passages.length === 0) {
    const message = 'the article has no text; write at least one paragraph below the front matter';
    return { diagnostics: [{ path, line: 1, severity: 'error', rule: 'no-text', message }] };
  }
  const { intents, lost } = makeIntents(id, source, passages, meta.intents ?? []);
  for (const { index, id: intentId } of lost) {
    diagnostics.push({
      path,
      line: frontMatter.lineOf(['intents', index, 'quote']),
      severity: 'error',
      rule: 'quote-not-found',
      message: `the quote of intent "${intentId}" does not stand in the text; copy it from one paragraph, word for word`,
    });
  }
  for (const index of repeatedIds(meta.intents ?? [])) {
    diagnostics.push({
      path,
      line: frontMatter.lineOf(['intents', index, 'id']),
      severity: 'error',
      rule: 'duplicate-intent',
      message: `the intent id "${meta.intents?.[index]?.id}" is used twice; give each intent its own`,
    });
  }
  return diagnostics.length > 0
    ? { diagnostics }
    : { article: { id, path, source, meta, passages, intents }, diagnostics };
}

function repeatedIds(intents: readonly { id: string }[]): number[] {
  const first = new Map<string, number>();
  intents.forEach(({ id }, index) => {
    if (!first.has(id)) first.set(id, index);
  });
  return intents.flatMap(({ id }, index) => (first.get(id) === index ? [] : [index]));
}

/** The id that a file's name gives; a name that says too little or too much is told apart by a hash of the whole. */
export function articleId(path: string): string {
  const name = path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  if (id.length > 0 && id.length <= LONGEST_ID) return id;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${id.slice(0, LONGEST_ID - 9)}-${hash}`.replace(/^-+/, 'article-');
}
