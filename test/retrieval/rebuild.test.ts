import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/retrieval/library.ts';
import { search } from '../../src/retrieval/search.ts';
import { chanceArticles } from './chanceLibrary.ts';
import { articleOf, HARBOUR } from './library.ts';

const articles = [...chanceArticles(3, { articles: 12, passages: 15 }), HARBOUR];
const edited = articleOf('Article 4 on something else', [
  'The lighthouse keeper counts gulls.',
  'Kata miro sal.',
]);
const before = buildLibrary(articles);

describe('a library built on an earlier one', () => {
  it.each([
    ['nothing has changed', articles],
    ['an article is edited', articles.map((one, i) => (i === 4 ? edited : one))],
    ['an article is added', [edited, ...articles]],
    ['articles are removed', articles.slice(3, 9)],
    ['everything is new', [edited]],
    ['nothing is left', []],
  ])('is the same as one built from nothing when %s', (_, now) => {
    const onEarlier = buildLibrary(now, before);
    expect(onEarlier).toEqual(buildLibrary(now));
    // And it can be built on in turn.
    expect(buildLibrary(articles, onEarlier)).toEqual(before);
  });

  it('is the same after questions were asked', () => {
    search(before.index, 'Who built the lighthouse on the reef?', 5);
    const now = [...articles, edited];
    expect(search(buildLibrary(now, before).index, 'lighthouse keeper', 3)).toEqual(
      search(buildLibrary(now).index, 'lighthouse keeper', 3),
    );
  });
});
