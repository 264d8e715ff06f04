import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildIndex } from '../../src/retrieval/buildIndex.ts';
import { buildLibrary } from '../../src/retrieval/library.ts';
import { search } from '../../src/retrieval/search.ts';
import { termCount } from '../../src/retrieval/vocabulary.ts';

const paths = [
  'knowledge/australia-south-korea.md',
  ...['harwick-library-faq', 'lindhof-observatory', 'night-ferry-plan', 'sourdough-starter'].map(
    (name) => `test/fixtures/articles/${name}.md`,
  ),
];
const articles = paths.map((path) => parseArticle(path, readFileSync(path, 'utf8')).article as Article);
const questions = [
  'When did Australia and South Korea establish diplomatic relations?',
  'how many ferries run at nigth',
  'What do wallabies eat?',
];

describe('the bar of a library', () => {
  it.each(questions)(
    'is the same when the first question has it found, and changes nothing of it: %s',
    (question) => {
      const inTheMidst = buildLibrary(articles);
      const before = buildLibrary(articles);
      // Smaller libraries are not asked at all.
      expect(termCount(before.index.vocabulary)).toBeGreaterThan(450);
      const { threshold } = before.index;
      expect(JSON.stringify(search(inTheMidst.index, question, 10))).toBe(
        JSON.stringify(search(before.index, question, 10)),
      );
      expect(inTheMidst.index.threshold).toBe(threshold);
    },
  );

  it('is found without leaving anything behind', () => {
    const { index } = buildLibrary(articles);
    const { threshold } = index;
    expect(index.relatedMemo.size).toBe(0);
    expect(index.scoreboard).toEqual(buildLibrary(articles).index.scoreboard);
    expect(index.threshold).toBe(threshold);
  });

  it('is not looked for when the next library is built on one', () => {
    const looked = vi.fn(() => 0);
    const before = Object.defineProperty({ ...buildIndex(articles) }, 'threshold', {
      get: looked,
      enumerable: true,
    });
    buildIndex(articles.slice(1), before);
    expect(looked).not.toHaveBeenCalled();
  });
});
