import type { Article } from '../../src/knowledge/article.ts';
import { createChance } from '../support/chance.ts';
import { articleOf } from './library.ts';

const SYLLABLES = 'ka ro mi ten sal vor du pel on gra shi lo nem'.split(' ');

/** A source of made-up words, the first common and the last rare, as in a language (Zipf). */
function wordsBy(random: () => number, size = 2000): () => string {
  const words = Array.from({ length: size }, (_, rank) => {
    let word = '';
    for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
      word += SYLLABLES[rest % SYLLABLES.length];
    return word;
  });
  return () => words[Math.min(size, Math.floor(size ** random())) - 1] as string;
}

/** Articles of made-up words, some of whose passages stand under headings. */
export function chanceArticles(
  seed: number,
  { articles, passages }: { articles: number; passages: number },
): Article[] {
  const random = createChance(seed);
  const word = wordsBy(random);
  const sentence = (): string =>
    `${Array.from({ length: 3 + Math.floor(9 * random()) }, word).join(' ')}.`.replace(/^./, (letter) =>
      letter.toUpperCase(),
    );
  return Array.from({ length: articles }, (_, number) =>
    articleOf(
      `Article ${number} on ${word()}`,
      Array.from({ length: passages }, (_, i) => {
        const text = Array.from({ length: 1 + Math.floor(4 * random()) }, sentence).join(' ');
        return i % 5 === 2 ? `## Of ${word()}\n\n${text}` : text;
      }),
    ),
  );
}
