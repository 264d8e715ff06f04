import { expect, it } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { createChance } from '../support/chance.ts';

const ARTICLES = 300;
const random = createChance(7);
const below = (limit: number): number => Math.floor(limit * random());
const vocabulary = 'harbour café ferry 12 lamp tide Ödland keeper 1,000 rope gull 42 stone'.split(' ');

/** The rule as it is told: every passage beside every sentence of the others. */
function repeatsByHand({ passages, source }: Article): (string | undefined)[] {
  return passages.map(({ id, text }) => {
    const words = wordsOf(text);
    if (words.length < 6 || words.length > 60) return undefined;
    return passages.find(
      (other) =>
        other.id !== id &&
        wordsOf(other.text).length >= 2 * words.length &&
        other.sentences.some(({ start, end }) => isIn(words, wordsOf(source.slice(start, end)))),
    )?.id;
  });
}

function isIn(words: readonly string[], said: readonly string[]): boolean {
  const hasNumbers = words.every((word) => !/\d/.test(word) || said.includes(word));
  return hasNumbers && inOrder(words, said) >= 0.8 * words.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many words of one list stand in another in the same order, at most. */
function inOrder(words: readonly string[], said: readonly string[]): number {
  const rows = [new Array<number>(said.length + 1).fill(0)];
  for (const one of words) {
    const above = rows.at(-1) as number[];
    const row = [0];
    said.forEach((other, i) => {
      row.push(one === other ? (above[i] as number) + 1 : Math.max(row[i] as number, above[i + 1] as number));
    });
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

function sentence(length: number): string {
  const words = Array.from({ length }, () => vocabulary[below(vocabulary.length)] as string);
  return `The ${words.join(' ')}.`;
}

/** A sentence with a word left out or put for another here and there. */
function altered(text: string): string {
  return text.replace(/\S+/g, (word) =>
    random() < 0.12 ? (random() < 0.5 ? '' : (vocabulary[below(vocabulary.length)] as string)) : word,
  );
}

function chanceArticle(): Article {
  const paragraphs = Array.from({ length: 2 + below(5) }, () =>
    Array.from({ length: 1 + below(4) }, () => sentence(1 + below(70))),
  );
  const all = paragraphs.flat();
  const quotes = Array.from({ length: 1 + below(4) }, () => {
    const quote = altered(all[below(all.length)] as string);
    return random() < 0.3 ? `1. ${quote}\n2. ${sentence(below(4))}` : quote;
  });
  const blocks = [...paragraphs.map((one) => one.join(' ')), ...quotes].sort(() => random() - 0.5);
  return parseArticle('a.md', `---\ntitle: A\n---\n\n${blocks.join('\n\n')}\n`).article as Article;
}

it('are found as by comparing every passage with every sentence', () => {
  let found = 0;
  for (let i = 0; i < ARTICLES; i++) {
    const article = chanceArticle();
    const repeats = article.passages.map((passage) => passage.repeats);
    expect(repeats).toEqual(repeatsByHand(article));
    found += repeats.filter((one) => one !== undefined).length;
  }
  expect(found).toBeGreaterThan(ARTICLES / 4);
});
