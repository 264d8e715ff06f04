import type { Library } from '../retrieval/library.ts';

/**
 * Up to `limit` questions to offer while somebody types: first those that begin with what is typed, then those in which each
 * typed word begins a word. When nothing is typed yet, starters: the first question of each topic.
 */
export function suggest(library: Library, typed: string, limit: number): readonly string[] {
  const wanted = fold(typed);
  const intents = library.articles.flatMap((article) => article.intents);
  if (wanted === '')
    return distinct(intents.flatMap(({ utterances }) => utterances.slice(0, 1))).slice(0, limit);
  const words = wanted.split(' ');
  const ranked = distinct(intents.flatMap(({ utterances }) => utterances)).flatMap((question) => {
    const folded = fold(question);
    if (folded.startsWith(wanted)) return [{ question, rank: 0 }];
    const padded = ` ${folded}`;
    return words.every((word) => padded.includes(` ${word}`)) ? [{ question, rank: 1 }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ question }) => question);
}

function fold(text: string): string {
  const plain = text.slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function distinct(list: readonly string[]): string[] {
  return [...new Set(list)];
}
