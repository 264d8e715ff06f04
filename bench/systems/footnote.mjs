import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIndexFile, writeIndexFile } from '../../dist/files/indexFile.js';
import { parseArticle } from '../../dist/knowledge/parseArticle.js';
import { buildLibrary } from '../../dist/retrieval/library.js';
import { search } from '../../dist/retrieval/search.js';

/** As many passages as an article of some length has. */
const PARAGRAPHS = 25;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/**
 * Ours, by the functions that the bot calls. The texts become articles of 25 paragraphs, read as Markdown like any other. What it keeps is
 * its index file, though the bot does not write one below 10,000 passages.
 *
 * @type {import('./system.mjs').System}
 */
export default {
  key: 'footnote',
  name: `Footnote ${version}`,
  prepare: articlesOf,
  build: (articles) => searcherOf(buildLibrary(articles)),
  load: async (folder) => searcherOf((await readIndexFile(file(folder))).library),
};

const file = (folder) => join(folder, 'library.index');

function articlesOf(texts) {
  const articles = [];
  for (let first = 0; first < texts.length; first += PARAGRAPHS) {
    const paragraphs = texts.slice(first, first + PARAGRAPHS);
    const file = `---\ntitle: Part ${first / PARAGRAPHS}\n---\n\n${paragraphs.join('\n\n')}\n`;
    const { article, diagnostics } = parseArticle(`part-${first / PARAGRAPHS}.md`, file);
    const read = new Set(article?.passages.map(({ paragraph }) => paragraph)).size;
    if (read !== paragraphs.length) throw new Error(`An article was misread: ${JSON.stringify(diagnostics)}`);
    articles.push(article);
  }
  return articles;
}

function searcherOf(library) {
  const { index } = library;
  return {
    save: (folder) => writeIndexFile(file(folder), library, new Map()),
    search: (question, limit) =>
      search(index, question, limit).matches.map(({ passage }) => numberOf(passage)),
  };
}

function numberOf({ articleId, paragraph }) {
  return Number(articleId.slice('part-'.length)) * PARAGRAPHS + paragraph - 1;
}
