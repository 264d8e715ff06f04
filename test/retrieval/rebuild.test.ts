import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildLibrary, type Library } from '../../src/retrieval/library.ts';
import { search } from '../../src/retrieval/search.ts';
import { steadyMean } from '../../src/retrieval/worth.ts';
import { createChance } from '../support/chance.ts';
import { chanceArticles } from './chanceLibrary.ts';
import { articleOf, HARBOUR } from './library.ts';
import { plainIndex } from './plainIndex.ts';

const articles = [...chanceArticles(3, { articles: 12, passages: 15 }), HARBOUR];
const edited = articleOf('Article 4 on something else', [
  'The lighthouse keeper counts gulls.',
  'Kata miro sal.',
]);
const before = buildLibrary(articles);

function expectSame(one: Library, other: Library): void {
  expect(one.articles).toEqual(other.articles);
  expect(plainIndex(one.index)).toEqual(plainIndex(other.index));
}

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
    expectSame(onEarlier, buildLibrary(now));
    // And it can be built on in turn.
    expectSame(buildLibrary(articles, onEarlier), before);
  });

  it('is the same when passages are so much longer in the mean that all postings are worth something else', () => {
    const now = [
      ...articles,
      articleOf('Endless', Array<string>(30).fill('Gulls count the lighthouse keepers. '.repeat(40))),
    ];
    const onEarlier = buildLibrary(now, before);
    const means = [before, onEarlier].map(({ index }) => steadyMean(index.inverted.meanLength));
    expect(means[1]).toBeGreaterThan(means[0] as number);
    expectSame(onEarlier, buildLibrary(now));
  });

  it('is the same after questions were asked', () => {
    search(before.index, 'Who built the lighthouse on the reef?', 5);
    const now = [...articles, edited];
    expect(search(buildLibrary(now, before).index, 'lighthouse keeper', 3)).toEqual(
      search(buildLibrary(now).index, 'lighthouse keeper', 3),
    );
  });
});

const EDITS = 40;
const QUESTIONS = 40;
const written = [
  'knowledge/australia-south-korea.md',
  ...['night-ferry-plan', 'sourdough-starter'].map(fixture),
];
const pool = [
  ...written.map((path) => parseArticle(path, readFileSync(path, 'utf8')).article as Article),
  ...[1, 2, 3].flatMap((seed) => chanceArticles(seed, { articles: 8, passages: 10 })),
  HARBOUR,
];

function fixture(name: string): string {
  return `test/fixtures/articles/${name}.md`;
}

describe(`after each of ${EDITS} edits of chance`, () => {
  it('a library is the same as one built from nothing, and the one before answers as it did', () => {
    const random = createChance(11);
    const pick = <One>(list: readonly One[]): One => list[Math.floor(list.length * random())] as One;
    let library = buildLibrary(pool.slice(0, 9));
    for (let edit = 0; edit < EDITS; edit++) {
      const now = editOf(library.articles, { random, pick });
      const questions = Array.from({ length: QUESTIONS }, () =>
        questionOf(pick([...now, ...pool]), { random, pick }),
      );
      const answers = (of: Library): string[] =>
        questions.map((question) => JSON.stringify(search(of.index, question, 5)));
      const answered = answers(library);
      const next = buildLibrary(now, library);
      const fresh = buildLibrary(now);
      expectSame(next, fresh);
      expect(answers(next)).toEqual(answers(fresh));
      expect(answers(library)).toEqual(answered);
      library = next;
    }
  });
});

interface Chance {
  readonly random: () => number;
  readonly pick: <One>(list: readonly One[]) => One;
}

/** Some articles removed, some added, and one in which paragraphs have changed. */
function editOf(articles: readonly Article[], { random, pick }: Chance): Article[] {
  const ids = new Set(articles.map(({ id }) => id));
  const added = pool.filter(({ id }) => !ids.has(id) && random() < 0.08);
  const kept = articles.filter(() => random() < 0.93);
  const changed = kept.length > 0 ? pick(kept) : HARBOUR;
  const lines = changed.source.split('\n\n');
  lines.splice(
    1 + Math.floor(random() * lines.length),
    1,
    pick(pick(pool).passages).text.replace(/\n/g, ' '),
  );
  const { article } = parseArticle(changed.path, lines.join('\n\n'));
  return [
    ...kept.filter((one) => one !== changed),
    article ?? changed,
    ...added.filter((one) => one !== changed),
  ];
}

function questionOf(article: Article, { random, pick }: Chance): string {
  const words = pick(article.passages).text.split(/\s+/);
  const from = Math.floor(random() * words.length);
  const asked = words.slice(from, from + 1 + Math.floor(8 * random()));
  return random() < 0.3 ? `What is ${asked.join(' ').replace(/([a-z])([a-z])/, '$2$1')}?` : asked.join(' ');
}

describe('an edit of one of a hundred articles', () => {
  const many = [
    ...chanceArticles(7, { articles: 99, passages: 5 }),
    parseArticle(written[0] as string, readFileSync(written[0] as string, 'utf8')).article as Article,
  ];
  const reads = new Map<string, number>();
  const count = ({ id }: Article): void => {
    reads.set(id, (reads.get(id) ?? 0) + 1);
  };
  const watched = many.map((article) => ({
    ...article,
    get source() {
      count(article);
      return article.source;
    },
    // Those of an article that was stored are decoded when they are asked for, which takes long.
    get intents() {
      count(article);
      return article.intents;
    },
  }));
  const library = buildLibrary(watched);

  it('reads no article anew but that', () => {
    expect(reads.size).toBe(100);
    reads.clear();
    buildLibrary([...watched.slice(1), edited], library);
    expect(reads).toEqual(new Map());
  });

  it('leaves the words their numbers, and adds only its own', () => {
    const now = buildLibrary([...watched, edited], library).index.vocabulary.words;
    const { words } = library.index.vocabulary;
    expect(now.slice(0, words.length)).toEqual(words);
    const own = new Set(edited.source.toLowerCase().match(/[a-z]+|\d+/g));
    expect(now.slice(words.length).filter((word) => !own.has(word))).toEqual([]);
    expect(now.length).toBeGreaterThan(words.length);
  });
});

it('a thousand edits, each with words of its own, pile none of them up', () => {
  let library = buildLibrary([HARBOUR]);
  const { length } = library.index.vocabulary.words;
  for (let edit = 0; edit < 1000; edit++)
    library = buildLibrary([HARBOUR, articleOf('Log', [`Entry e${edit} of the keeper k${edit}.`])], library);
  expect(library.index.vocabulary.words.length).toBeLessThan(length + 20);
  expect(library.index.vocabulary.terms.length).toBeLessThan(length + 20);
});

it('when most of a large library is gone, so are the numbers of its words at the next edit', () => {
  const large = buildLibrary([...pool]);
  const small = buildLibrary([HARBOUR], large);
  const next = buildLibrary([HARBOUR, edited], small);
  expect(next.index.vocabulary).toEqual(buildLibrary([HARBOUR, edited]).index.vocabulary);
});
