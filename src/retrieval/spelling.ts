import { hash } from './hash.ts';
import { isEnglish } from './lexicon.ts';
import { stopWords } from './stopwords.ts';

/** The words that a misspelt one may stand for, found by what is left of them when a letter is dropped. */
export interface Spellings {
  readonly words: readonly string[];
  /** How often the articles use each word. */
  readonly uses: readonly number[];
  /** Sorted: the hash of a word or of a word less one letter, and in the lower bits the word's number. */
  readonly keys: Float64Array;
}

const SHORTEST = 4;
const LONGEST = 32;
const NUMBER_BITS = 2 ** 20;
// From this length on two slips, a letter added and another dropped, still leave the same word.
const TWO_SLIPS = 8;
// In shorter words than this the first letter is taken to be right.
const SURE_OF_START = 6;

/**
 * Makes a library's words findable by their misspellings. The deletion neighbourhoods of both words meet when they are within
 * an edit or two: T. Bocek, E. Hunt and B. Stiller, "Fast similarity search in large dictionaries", 2007.
 */
export function indexSpellings(words: readonly string[], uses: readonly number[]): Spellings {
  const known = new Set(words);
  const extra = [...stopWords()].filter((word) => !known.has(word));
  const all = [...words, ...extra].slice(0, NUMBER_BITS);
  const keys: number[] = [];
  all.forEach((word, number) => {
    if (!repairable(word)) return;
    for (const part of deletions(word)) keys.push(hash(part) * NUMBER_BITS + number);
  });
  return { words: all, uses: [...uses, ...extra.map(() => 1)], keys: Float64Array.from(keys).sort() };
}

/**
 * The word of the library that a word unknown to it most likely stands for, or `undefined`. A word that English knows is no
 * misspelling, even when the articles never use it. Fewer slips win, then the same first letter, then the commoner word.
 */
export function repair(spellings: Spellings, word: string): string | undefined {
  if (!repairable(word) || isEnglish(word)) return undefined;
  let best: string | undefined;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const number of nearWords(spellings, word)) {
    const candidate = spellings.words[number] as string;
    const slips = editDistance(word, candidate);
    if (slips > (word.length >= TWO_SLIPS ? 2 : 1)) continue;
    const sameStart = candidate[0] === word[0] ? 1 : 0;
    if (sameStart === 0 && (slips === 2 || word.length < SURE_OF_START)) continue;
    const rank = 2 * sameStart - 4 * slips + Math.log(1 + (spellings.uses[number] as number)) / 10;
    if (rank > bestRank || (rank === bestRank && best !== undefined && candidate < best)) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

/**
 * How many letters inserted, dropped, changed or swapped with their neighbour turn one word into the other: optimal string
 * alignment, after F. J. Damerau, "A technique for computer detection and correction of spelling errors", 1964.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] as number;
}

function repairable(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/\d/.test(word);
}

function deletions(word: string): Set<string> {
  const parts = new Set([word]);
  for (let i = 0; i < word.length; i++) parts.add(word.slice(0, i) + word.slice(i + 1));
  return parts;
}

function nearWords({ keys }: Spellings, word: string): Set<number> {
  const found = new Set<number>();
  for (const part of deletions(word)) {
    const from = hash(part) * NUMBER_BITS;
    for (let i = lowerBound(keys, from); i < keys.length && (keys[i] as number) < from + NUMBER_BITS; i++)
      found.add((keys[i] as number) - from);
  }
  return found;
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
