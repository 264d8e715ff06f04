import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { shownText } from '../../src/knowledge/shownText.ts';

function parsed(file: string): Article {
  const { article, diagnostics } = parseArticle('torture.md', file);
  expect(diagnostics).toEqual([]);
  return article as Article;
}

function expectExact({ source, passages }: Article): void {
  let before = 0;
  for (const { text, start, end, line, sentences } of passages) {
    expect(text).toBe(source.slice(start, end));
    expect(start).toBeGreaterThanOrEqual(before);
    expect(line).toBe(source.slice(0, start).split('\n').length);
    let at = start;
    for (const sentence of sentences) {
      expect(sentence.start).toBeGreaterThanOrEqual(at);
      expect(sentence.end).toBeGreaterThan(sentence.start);
      at = sentence.end;
    }
    expect(at).toBeLessThanOrEqual(end);
    before = end;
  }
}

describe('an article with every construct of Markdown', () => {
  const article = parsed(readFileSync('test/fixtures/torture.md', 'utf8'));

  it('has passages that are exact slices of it', () => expectExact(article));

  it('has these passages, as readers see them, under these headings', async () => {
    const shown = article.passages.map(
      (passage) =>
        `${passage.line} ${[...passage.headings, ''].join(' > ')}\n${shownText(article.source, passage, passage)}\n`,
    );
    await expect(shown.join('\n')).toMatchFileSnapshot('../golden/knowledge/torture.txt');
  });

  it('quotes the same words with Windows line ends', () => {
    const windows = parsed(article.source.replaceAll('\n', '\r\n'));
    expectExact(windows);
    expect(windows.passages.map(({ text, headings }) => [text.replaceAll('\r\n', '\n'), headings])).toEqual(
      article.passages.map(({ text, headings }) => [text, headings]),
    );
  });
});

describe('an article put together of known parts', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => `W${list.join(' ')}.`);
  const several = fc.array(words, { minLength: 1, maxLength: 4 });
  const block = fc.oneof(
    several.map((list) => list.join(' ')),
    several.map((list) => list.map((one) => `- ${one}`).join('\n')),
    several.map((list) => list.map((one, i) => `${i + 1}. ${one}`).join('\n')),
    several.map((list) => list.map((one) => `> ${one}`).join('\n')),
    several.map((list) => ['| H | I |', '|---|---|', ...list.map((one) => `| ${one} | x |`)].join('\n')),
    several.map((list) => `\`\`\`\n${list.join('\n')}\n\`\`\``),
  );
  const part = fc.oneof(
    { weight: 3, arbitrary: block.map((text) => ({ text, depth: 0 })) },
    { weight: 2, arbitrary: fc.record({ text: words, depth: fc.integer({ min: 1, max: 6 }) }) },
  );

  it('gives each block back to the letter, under its headings', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        (parts, end) => {
          const body = parts.map(({ text, depth }) => (depth > 0 ? `${'#'.repeat(depth)} ${text}` : text));
          // Two lists next to each other would be one: a comment parts them.
          const file = ['---', 'title: T', '---', '', 'Begin.', '', body.join('\n\n<!-- -->\n\n'), ''].join(
            '\n',
          );
          const article = parsed(file.replaceAll('\n', end));
          expectExact(article);
          const path: string[] = [];
          const expected = parts.flatMap(({ text, depth }) => {
            if (depth === 0) return [[text.replaceAll('\n', end), path.filter(Boolean)]];
            path.length = depth - 1;
            path[depth - 1] = text;
            return [];
          });
          expect(article.passages.slice(1).map(({ text, headings }) => [text, headings])).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});
