import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { freezeLibrary, thawLibrary } from '../../src/retrieval/frozenLibrary.ts';
import { buildLibrary, type Library } from '../../src/retrieval/library.ts';
import { search } from '../../src/retrieval/search.ts';
import { createChance } from '../support/chance.ts';
import { chanceArticles } from './chanceLibrary.ts';
import { articleOf, HARBOUR } from './library.ts';
import { plainIndex, withoutPaper } from './plainIndex.ts';

const QUESTIONS = 300;

/** Twenty questions each for two intents: enough for a router to be trained. */
const ROUTED = articleOf(
  'Ferries',
  ['The first ferry leaves the pier at six in the morning.', 'A ticket to the island costs four crowns.'],
  [
    'intents:',
    ...[
      ['leaving', 'leave sail depart start go', 'The first ferry'],
      ['price', 'cost charge price pay fare', 'A ticket'],
    ].map(([id, words = '', quote]) => {
      const asked = words.split(' ').flatMap((word) => {
        const four = ['the ferry', 'a boat', 'one for two', 'my bicycle'];
        return four.map((thing) => `How does ${thing} ${word}?`);
      });
      return `  - {id: ${id}, quote: ${quote}, questions: ${JSON.stringify(asked)}}`;
    }),
    'outOfScope: [Who owns the ferry?]\n',
  ].join('\n'),
);

const articles = [
  ...chanceArticles(5, { articles: 30, passages: 20 }),
  HARBOUR,
  ...['knowledge/australia-south-korea.md', 'test/fixtures/articles/harwick-library-faq.md'].map(
    (path) => parseArticle(path, readFileSync(path, 'utf8')).article as Article,
  ),
];

describe.each([
  ['articles with a few examples', articles],
  ['an article whose examples are learned', [ROUTED, HARBOUR]],
  ['one article', [HARBOUR]],
  ['nothing', []],
])('a library of %s that was taken to pieces and put together', (_, list) => {
  let built: Library;
  let thawed: Library;
  beforeAll(() => {
    built = buildLibrary(list);
    thawed = thawLibrary(freezeLibrary(built));
  });

  it('is the same but for its paper to reckon on', () => {
    const lasting = ({
      articles,
      index: { relatedMemo, scoreboard, marks, examples, ...index },
    }: Library) => ({
      articles,
      index,
      examples: withoutPaper(examples),
    });
    expect(lasting(thawed)).toEqual(lasting(built));
  });

  it(`finds the same for ${QUESTIONS} questions`, () => {
    const random = createChance(6);
    const { words } = built.index.vocabulary;
    for (let i = 0; i < QUESTIONS; i++) {
      const asked = Array.from({ length: 1 + Math.floor(7 * random()) }, () =>
        words.length > 0 && random() < 0.8 ? words[Math.floor(words.length * random())] : 'lighthousse when',
      ).join(' ');
      expect(JSON.stringify(search(thawed.index, asked, 5))).toBe(
        JSON.stringify(search(built.index, asked, 5)),
      );
    }
  });

  it('can be built on after an edit', () => {
    const edited = articleOf('Harbour notes', [
      'The lighthouse keeper counts gulls (GULL).',
      'Kata miro sal.',
    ]);
    const now = [...thawed.articles.filter(({ id }) => id !== edited.id), edited];
    expect(plainIndex(buildLibrary(now, thawed).index)).toEqual(plainIndex(buildLibrary([...now]).index));
  });
});

it('keeps what was learned from examples, instead of learning it again', () => {
  const [trained] = freezeLibrary(buildLibrary([ROUTED])).index.learned;
  expect(trained?.router?.intents).toEqual(['ferries/leaving', 'ferries/price']);
});
