import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readMarkdown } from './formats/markdown.ts';
import { type Problem, readFrontMatter } from './frontMatter.ts';
import { type IntentPlace, makeIntents, tellingTerms } from './intents.ts';
import { makePassages } from './passages.ts';
import type { ReadFormat } from './structure.ts';

/** An article, unless an error kept it from being one, and all that is wrong with its file. */
export interface ParsedArticle {
  readonly article?: Article;
  readonly diagnostics: readonly Diagnostic[];
  /** The line of the file on which the front matter's value at a path of keys stands. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

const LONGEST_ID = 60;

/**
 * Reads an article from the text of its file. Never throws: what is wrong comes back as diagnostics.
 *
 * @param path the file as the user knows it; its name gives the article's id
 * @param file the whole text, decoded, without a byte order mark
 */
export function parseArticle(path: string, file: string, read: ReadFormat = readMarkdown): ParsedArticle {
  const structure = read(file);
  const { meta, problems, lineOf } = readFrontMatter(structure.frontMatter, {
    facts: structure.facts,
    name: fileName(path),
  });
  const told = (found: readonly Problem[]): Diagnostic[] =>
    found.map((problem) => ({ path, severity: 'error', ...problem }));
  if (!meta) return { diagnostics: told(problems), lineOf };
  const id = articleId(path);
  const passages = makePassages(id, structure);
  if (passages.length === 0) {
    const message = 'the article has no text; write at least one paragraph below the front matter';
    return { diagnostics: told([{ line: 1, rule: 'no-text', message }]), lineOf };
  }
  const authored = meta.intents ?? [];
  const terms = tellingTerms(structure.text, passages);
  const { intents, lost } = makeIntents({ articleId: id, passages, authored, terms });
  const diagnostics = told([
    ...lost.map((one) => lostQuote(one, lineOf(['intents', one.index, 'quote']))),
    ...repeatedIds(authored).map(({ index, id: repeated }) => ({
      line: lineOf(['intents', index, 'id']),
      rule: 'duplicate-intent',
      message: `the intent id "${repeated}" is used twice; give each intent its own`,
    })),
  ]);
  if (diagnostics.length > 0) return { diagnostics, lineOf };
  return { article: { id, path, source: structure.text, meta, passages, intents }, diagnostics, lineOf };
}

function lostQuote({ id }: IntentPlace, line: number): Problem {
  const message = `the quote of intent "${id}" does not stand in the text; copy it from one paragraph, word for word`;
  return { line, rule: 'quote-not-found', message };
}

function repeatedIds(intents: readonly { id: string }[]): IntentPlace[] {
  const first = new Map<string, number>();
  intents.forEach(({ id }, index) => {
    if (!first.has(id)) first.set(id, index);
  });
  return intents.flatMap(({ id }, index) => (first.get(id) === index ? [] : [{ index, id }]));
}

/** The id that a file's name gives; a name that says too little or too much is told apart by a hash of the whole. */
export function articleId(path: string): string {
  const name = fileName(path);
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  if (id.length > 0 && id.length <= LONGEST_ID) return id;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${id.slice(0, LONGEST_ID - 9)}-${hash}`.replace(/^-+/, 'article-');
}

function fileName(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || path;
}
