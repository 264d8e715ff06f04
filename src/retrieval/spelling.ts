import { amendDeletions, type Deletions, indexDeletions, type Numbered, nearWords } from './deletions.ts';
import { isEnglish } from './lexicon.ts';
import { stopWords } from './stopwords.ts';
import { idsOnlyIn } from './vocabulary.ts';

/** The words that a misspelt one may stand for, beside the stop words, which everybody may mean. */
export interface Spellings {
  /** By number; empty for a number without a word. */
  readonly words: readonly string[];
  /** How often the articles use each word. */
  readonly uses: Int32Array;
  readonly deletions: Deletions;
}

const SHORTEST = 4;
const LONGEST = 32;
// From this length on two slips, a letter added and another dropped, still leave the same word.
const TWO_SLIPS = 8;
// In shorter words than this the first letter is taken to be right.
const SURE_OF_START = 6;

const STOP_WORDS = [...stopWords()];
const STOP_WORD_DELETIONS = indexDeletions(numbered(STOP_WORDS, [...STOP_WORDS.keys()]));

/**
 * Makes a library's words findable by their misspellings.
 *
 * @param words by number; empty for a number without a word
 * @param before the same of earlier words, whose numbers stay: only those that came are hashed
 */
export function indexSpellings(words: readonly string[], uses: Int32Array, before?: Spellings): Spellings {
  const amended = before && amendDeletions(before.deletions, difference(before.words, words));
  const deletions = amended ?? indexDeletions(numbered(words, idsOnlyIn(words, [])));
  return { words, uses, deletions };
}

function difference(
  before: readonly string[],
  after: readonly string[],
): Parameters<typeof amendDeletions>[1] {
  return {
    gone: numbered(before, idsOnlyIn(before, after)),
    came: numbered(after, idsOnlyIn(after, before)),
  };
}

/** Those of the words with some numbers that can be repaired to. */
function numbered(words: readonly string[], numbers: readonly number[]): Numbered[] {
  return numbers.flatMap((number) => {
    const word = words[number] as string;
    return repairable(word) ? [[word, number] as const] : [];
  });
}

/**
 * The word of the library that a word unknown to it most likely stands for, or `undefined`. A word that English knows is no
 * misspelling, even when the articles never use it. Fewer slips win, then the same first letter, then the commoner word.
 */
export function repair(spellings: Spellings, word: string): string | undefined {
  if (!repairable(word) || isEnglish(word)) return undefined;
  let best: string | undefined;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const [candidate, uses] of candidates(spellings, word)) {
    const slips = editDistance(word, candidate);
    if (slips > (word.length >= TWO_SLIPS ? 2 : 1)) continue;
    const sameStart = candidate[0] === word[0] ? 1 : 0;
    if (sameStart === 0 && (slips === 2 || word.length < SURE_OF_START)) continue;
    const rank = 2 * sameStart - 4 * slips + Math.log(1 + uses) / 10;
    if (rank > bestRank || (rank === bestRank && best !== undefined && candidate < best)) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

/** The words that may be within an edit or two of one, and how often each is used: a stop word of the articles may be among them twice. */
function candidates({ words, uses, deletions }: Spellings, word: string): (readonly [string, number])[] {
  return [
    ...[...nearWords(deletions, word)].map(
      (number) => [words[number] as string, uses[number] as number] as const,
    ),
    ...[...nearWords(STOP_WORD_DELETIONS, word)].map((number) => [STOP_WORDS[number] as string, 1] as const),
  ];
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
