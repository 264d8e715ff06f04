import { readFileSync } from 'node:fs';
import v8 from 'node:v8';
import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/knowledge/article.ts';
import { readHtml } from '../../../src/knowledge/formats/html/html.ts';
import { readPlainText } from '../../../src/knowledge/formats/plainText.ts';
import { parseArticle } from '../../../src/knowledge/parseArticle.ts';
import { openArticles } from '../../../src/knowledge/stored/openArticles.ts';
import { recently } from '../../../src/knowledge/stored/recently.ts';
import { storeArticles } from '../../../src/knowledge/stored/storeArticles.ts';
import type { ReadFormat } from '../../../src/knowledge/structure.ts';

function parsed(path: string, file: string, read?: ReadFormat): Article {
  const { article, diagnostics } = parseArticle(path, file, read);
  expect(diagnostics).toEqual([]);
  return article as Article;
}

function opened(articles: readonly Article[]): Article[] {
  return openArticles(storeArticles(articles));
}

const LONG = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} is about the old harbour.`).join(' ');
const PULL_QUOTE = [
  'The keeper of the light climbs two hundred steps every evening before the ships come in, and down again at dawn.',
  '> The keeper of the light climbs two hundred steps',
  'Between its words this one has\na line\tbreak: the North  Sea\r\nPilots guide the Coast Guard.',
].join('\n\n');

const articles = [
  ...['test/fixtures/torture.md', 'test/fixtures/articles/harwick-library-faq.md'],
  ...['test/fixtures/articles/sourdough-starter.md', 'knowledge/australia-south-korea.md'],
].map((path) => parsed(path, readFileSync(path, 'utf8')));
articles.push(
  parsed('long.md', `---\ntitle: Long\n---\n\n# One\n\n${LONG}\n\n## Two\n\nShort **marked** _words_.\n`),
  parsed(
    'quote.md',
    `---\ntitle: "Qu\\u00f6te"\nglossary: {"__proto__": [x], light: [lamp]}\n---\n\n${PULL_QUOTE}\n`,
  ),
  parsed('plain.txt', 'A title\n\nPlain text, with 한국어 and 🦘 in it.\n\nIt ends here.\n', readPlainText),
  parsed(
    'page.html',
    '<title>Page</title><h1>Head</h1><p>Shown <b>bold</b> words.<p>More &amp; more.',
    readHtml,
  ),
);

describe('articles that were stored and opened', () => {
  it('are the same, each', () => {
    for (const article of articles) expect(opened([article])).toStrictEqual([article]);
  });

  it('are the same together, in whatever order they are asked', () => {
    const all = opened(articles);
    for (const number of [3, 0, 7, 3, 1, 1, 6, 5, 4, 2]) {
      const { intents, passages, meta, source } = all[number % articles.length] as Article;
      expect({ intents, passages, meta, source }).toMatchObject(
        Object.fromEntries(
          Object.entries(articles[number % articles.length] as Article).filter(
            ([key]) => key !== 'id' && key !== 'path',
          ),
        ),
      );
    }
    expect(all).toStrictEqual(articles);
  });

  it('have a part of an overlong paragraph, a pull quote and marks; a phrase runs over a line break', () => {
    const passages = opened(articles).flatMap((article) => article.passages);
    expect(passages.some(({ id }) => id === 'long#p1.2')).toBe(true);
    expect(passages.some(({ repeats }) => repeats === 'quote#p1')).toBe(true);
    expect(passages.some(({ marks }) => marks !== undefined)).toBe(true);
    const terms = opened(articles).flatMap(({ intents }) => intents.flatMap((intent) => intent.terms));
    expect(terms).toContain('North Sea Pilots');
  });

  it('can be stored anew', () => {
    const once = storeArticles(articles);
    expect(storeArticles(openArticles(once))).toStrictEqual(once);
  });

  it('are not kept decoded by the intents that their authors wrote', async () => {
    v8.setFlagsFromString('--expose-gc');
    const gc = vm.runInNewContext('gc') as () => void;
    const written = articles.find(({ meta }) => meta.intents) as Article;
    const others = Array.from({ length: 100 }, (_, n) =>
      parsed(`${n}.md`, `---\ntitle: T\n---\n\nA word.\n`),
    );
    const [first, ...rest] = opened([written, ...others]) as [Article, ...Article[]];
    const decoded = new WeakRef(first.passages);
    const authored = first.intents.filter((intent) => intent.authored);
    for (const article of rest) expect(article.passages.length).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    gc();
    expect(decoded.deref()).toBeUndefined();
    expect(authored.map(({ terms }) => terms)).toEqual(
      written.intents.filter((intent) => intent.authored).map(({ terms }) => terms),
    );
  });

  it('are the same whatever is in them', () => {
    const line = fc.array(
      fc.constantFrom(
        'Harbour',
        'light',
        'the',
        'of',
        '**bold**',
        '[a](https://b.c)',
        '–',
        'Ö𝒳',
        '\n',
        '  ',
        '5.',
        'x.',
      ),
      { minLength: 1, maxLength: 30 },
    );
    const block = fc.tuple(fc.constantFrom('', '# ', '> ', '- ', '1. ', '    ', '| a |\n|---|\n| '), line);
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const body = blocks.map(([lead, words]) => `${lead}${words.join(' ')}`).join('\n\n');
        const { article } = parseArticle('any.md', `---\ntitle: T\n---\n\nA word.\n\n${body}\n`);
        expect(article && opened([article])).toStrictEqual(article && [article]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what was made recently', () => {
  it('is kept up to a number and a size, the last always', () => {
    const made: number[] = [];
    const make = recently(
      (key: number) => {
        made.push(key);
        return { size: key };
      },
      { most: 3, capacity: 10, sizeOf: (size) => size },
    );
    for (const key of [1, 2, 3, 1, 4, 1, 2]) make(key);
    expect(made).toEqual([1, 2, 3, 4, 2]);
    expect(make(20)).toBe(make(20));
    make(1);
    expect(made).toEqual([1, 2, 3, 4, 2, 20, 1]);
  });
});
