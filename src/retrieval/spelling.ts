import { amendDeletions, type Deletions, indexDeletions, type Numbered, nearWords } from './deletions.ts';
import { englishFor } from './englishSpelling.ts';
import { isEnglish } from './lexicon.ts';
import { editDistance, isLikelySlip } from './slips.ts';
import { stopWords } from './stopwords.ts';
import { type Changes, changesOf } from './vocabulary.ts';

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

// What one likely slip behind the first letter ranks at least.
const LIKELY = 0;

const STOP_WORDS = [...stopWords()];
const STOP_WORD_DELETIONS = indexDeletions(numbered(STOP_WORDS, [...STOP_WORDS.keys()]));

/**
 * Makes a library's words findable by their misspellings.
 *
 * @param words by number; empty for a number without a word
 * @param before the same of earlier words, whose numbers stay: only those that came are hashed
 * @param changes of those words
 */
export function indexSpellings(
  words: readonly string[],
  uses: Int32Array,
  { before, changes = changesOf(before?.words ?? [], words) }: Earlier = {},
): Spellings {
  const came = numbered(words, changes.came);
  const amended =
    before && amendDeletions(before.deletions, { gone: numbered(before.words, changes.gone), came });
  const deletions = amended ?? indexDeletions(before ? numbered(words, changesOf([], words).came) : came);
  return { words, uses, deletions };
}

interface Earlier {
  readonly before?: Spellings | undefined;
  readonly changes?: Changes;
}

/** Those of the words with some numbers that can be repaired to. */
function numbered(words: readonly string[], numbers: readonly number[]): Numbered[] {
  return numbers.flatMap((number) => {
    const word = words[number] as string;
    return repairable(word) ? [[word, number] as const] : [];
  });
}

/**
 * The word that one unknown to the library most likely stands for, or `undefined`: one of the library's, or else an English one that may
 * mean something to it. A word that English knows is no misspelling, even when the articles never use it.
 *
 * @param isTerm whether a stem is a term of the library
 */
export function repair(
  spellings: Spellings,
  word: string,
  isTerm: (term: string) => boolean,
): string | undefined {
  if (!repairable(word) || isEnglish(word)) return undefined;
  const { near, isLikely } = nearest(spellings, word);
  return isLikely ? near : (englishFor(word, isTerm) ?? near);
}

/** The library's nearest word. Fewer slips win, then the same first letter and the likelier slip, then the commoner word. */
function nearest(
  spellings: Spellings,
  word: string,
): { readonly near: string | undefined; readonly isLikely: boolean } {
  let near: string | undefined;
  let best = Number.NEGATIVE_INFINITY;
  for (const [candidate, uses] of candidates(spellings, word)) {
    const slips = editDistance(word, candidate);
    if (slips > (word.length >= TWO_SLIPS ? 2 : 1)) continue;
    const sameStart = candidate[0] === word[0] ? 1 : 0;
    if (sameStart === 0 && (slips === 2 || word.length < SURE_OF_START)) continue;
    const likely = slips === 1 && isLikelySlip(word, candidate) ? 1 : 0;
    const rank = 2 * sameStart + 2 * likely - 4 * slips + Math.log(1 + uses) / 10;
    if (rank > best || (rank === best && near !== undefined && candidate < near)) {
      near = candidate;
      best = rank;
    }
  }
  return { near, isLikely: best >= LIKELY };
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

function repairable(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/\d/.test(word);
}
