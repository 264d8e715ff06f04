import { describe, expect, it } from 'vitest';
import { beginsNearly, suggest } from '../../src/app/suggest.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildLibrary } from '../../src/retrieval/library.ts';

const QUESTIONS = [
  'Who kept the light?',
  'Who kept the lighthouse at Cape Wren?',
  'When was the lighthouse lit?',
  'Is the café open?',
  'Who kept the light for a century?',
];
const written = QUESTIONS.map((question) => `      - ${question}`).join('\n');
const { article } = parseArticle(
  'light.md',
  `---\ntitle: Light\nintents:\n  - id: one\n    questions:\n${written}\n    quote: It was lit.\n---\n\nIt was lit.\n`,
);
if (!article) throw new Error('no article');
const library = buildLibrary([article]);

describe('questions are offered', () => {
  it.each([
    [
      'the very question first, then those that begin so',
      'who kept the light',
      [QUESTIONS[0], QUESTIONS[1], QUESTIONS[4]],
    ],
    [
      'then those in which each typed word begins a word',
      'light who',
      [QUESTIONS[0], QUESTIONS[1], QUESTIONS[4]],
    ],
    ['then those with a slip in each word', 'lihgthouse kepr', [QUESTIONS[1]]],
    ['without regard to case, accents and marks', 'CAFE, open', [QUESTIONS[3]]],
    ['none for words that no question has', 'zeppelin', []],
    ['none for object properties', '__proto__ constructor', []],
  ])('%s', (_, typed, expected) => {
    expect(suggest(library, typed, 25)).toEqual(expected);
  });

  it('starters when nothing is typed, behind those that are popular', () => {
    expect(suggest(library, ' ', 25)).toEqual([QUESTIONS[0]]);
  });

  it('and never more than asked for', () => expect(suggest(library, 'who', 2).length).toBe(2));
});

describe('a slip of the keyboard', () => {
  it.each([
    ['lightouse', 'left out'],
    ['ligghthouse', 'added'],
    ['lughthouse', 'changed'],
    ['ilghthouse', 'swapped'],
    ['lightho', 'none, not typed to the end'],
    ['lihgth', 'swapped, not typed to the end'],
  ])('“%s” still begins “lighthouse” (%s)', (typed) => expect(beginsNearly('lighthouse', typed)).toBe(true));

  it.each(['ilgthhouse', 'lamp', 'lgi', 'lighthouses!!'])('“%s” does not', (typed) =>
    expect(beginsNearly('lighthouse', typed)).toBe(false),
  );
});

it('of 15,000 questions is answered in a fraction of the 100 ms that typing allows', () => {
  // Counted, not timed: the questions are folded once, and each keystroke looks at each question a bounded number of times.
  let folded = 0;
  const many = {
    ...library,
    articles: [
      {
        ...article,
        intents: Array.from({ length: 150 }, (_, topic) => ({
          ...(article.intents[0] as (typeof article.intents)[number]),
          get utterances() {
            folded++;
            return Array.from({ length: 100 }, (_, number) => `Question ${number} about topic ${topic}`);
          },
        })),
      },
    ],
  };
  for (const typed of ['', 'q', 'question 9', 'qeustion 99 topic 149', 'nothing at all'])
    suggest(many, typed, 25);
  expect(suggest(many, 'qeustion 99 topic 149', 25)[0]).toBe('Question 99 about topic 149');
  expect(folded).toBeLessThanOrEqual(3 * 150);
});
