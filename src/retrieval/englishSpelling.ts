import { backgroundIdf, isEnglish } from './lexicon.ts';
import { stem } from './stem.ts';

// Shorter words are a slip away from too many others. Longer ones are rare, and each letter costs some thirty tries.
const SHORTEST = 5;
const LONGEST = 20;
// A dropped letter may be any of 26, a swapped or doubled one is there.
const SAME_LETTERS = 0.5;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The English word that a misspelt one most likely stands for, or `undefined`. A word of which the library has another form wins, then the
 * commoner one. There are so many English words that most slips lead from one to another: only the likely ones behind the
 * first letter are undone. After P. Norvig, "How to write a spelling corrector", 2007.
 *
 * @param isTerm whether a stem is a term of the library
 */
export function englishFor(word: string, isTerm: (term: string) => boolean): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined;
  let best: string | undefined;
  let bestRank = Number.NEGATIVE_INFINITY;
  const consider = (candidate: string, ease: number): void => {
    if (!isEnglish(candidate)) return;
    const rank = (isTerm(stem(candidate)) ? 1 : 0) - backgroundIdf(candidate) + ease;
    if (rank <= bestRank) return;
    best = candidate;
    bestRank = rank;
  };
  for (let at = 1; at < word.length; at++) {
    const [before, letter, after] = [word.slice(0, at), word[at] as string, word.slice(at + 1)];
    if (before.endsWith(letter)) consider(before + after, SAME_LETTERS);
    else if (at > 1) consider(before.slice(0, -1) + letter + before.slice(-1) + after, SAME_LETTERS);
  }
  for (let at = 1; at <= word.length; at++)
    for (const letter of ALPHABET) consider(word.slice(0, at) + letter + word.slice(at), 0);
  return best;
}
