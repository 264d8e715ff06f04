import { isEnglish } from './lexicon.ts';
import { stopWords } from './stopwords.ts';

/** The words that a misspelt one may stand for, found by what is left of them when a letter is dropped. */
export interface Spellings {
  readonly words: readonly string[];
  /** How often the articles use each word. */
  readonly uses: Int32Array;
  /** The hash of each word and of each word less one letter, sorted by its first bits. */
  readonly hashes: Uint32Array;
  /** The number of the word that each hash is of. */
  readonly numbers: Int32Array;
  /** The first hash of each value of the first bits, and the end of the last. */
  readonly start: Int32Array;
}

const SHORTEST = 4;
const LONGEST = 32;
// From this length on two slips, a letter added and another dropped, still leave the same word.
const TWO_SLIPS = 8;
// In shorter words than this the first letter is taken to be right.
const SURE_OF_START = 6;
/** So many hashes share their first bits on average. */
const CROWD = 4;

/**
 * Makes a library's words findable by their misspellings. The deletion neighbourhoods of both words meet when they are within
 * an edit or two: T. Bocek, E. Hunt and B. Stiller, "Fast similarity search in large dictionaries", 2007.
 */
export function indexSpellings(words: readonly string[], uses: ArrayLike<number>): Spellings {
  const known = new Set(words);
  const all = [...words, ...[...stopWords()].filter((word) => !known.has(word))];
  const size = all.reduce((sum, word) => sum + (repairable(word) ? word.length + 1 : 0), 0);
  const hashes = new Uint32Array(size);
  const numbers = new Int32Array(size);
  let at = 0;
  all.forEach((word, number) => {
    if (!repairable(word)) return;
    const end = at + word.length + 1;
    hashDeletions(word, hashes.subarray(at, end));
    numbers.fill(number, at, end);
    at = end;
  });
  return {
    words: all,
    uses: Int32Array.from(all, (_, number) => uses[number] ?? 1),
    ...sortByFirstBits(hashes, numbers),
  };
}

function sortByFirstBits(
  hashes: Uint32Array,
  numbers: Int32Array,
): Pick<Spellings, 'hashes' | 'numbers' | 'start'> {
  const bits = Math.ceil(Math.log2(Math.max(2, hashes.length / CROWD)));
  const start = new Int32Array(2 ** bits + 1);
  for (let i = 0; i < hashes.length; i++) {
    const after = ((hashes[i] as number) >>> (32 - bits)) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let i = 1; i < start.length; i++) start[i] = (start[i] as number) + (start[i - 1] as number);
  const next = start.slice();
  const sorted = { hashes: new Uint32Array(hashes.length), numbers: new Int32Array(hashes.length), start };
  for (let i = 0; i < hashes.length; i++) {
    const first = (hashes[i] as number) >>> (32 - bits);
    const at = next[first] as number;
    next[first] = at + 1;
    sorted.hashes[at] = hashes[i] as number;
    sorted.numbers[at] = numbers[i] as number;
  }
  return sorted;
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

const BASE = 0x01000193;
/** BASE × INVERSE_BASE = 1, modulo 2^32. */
const INVERSE_BASE = 0x359c449b;

/**
 * Writes the hashes of a word and of all that is left of it when one letter is dropped, one more than it has letters. A polynomial
 * of the letters, so that each takes no longer than one letter does: R. M. Karp and M. O. Rabin, "Efficient randomized
 * pattern-matching algorithms", 1987.
 */
function hashDeletions(word: string, hashes: Uint32Array): void {
  const { length } = word;
  let whole = 0;
  for (let i = 0; i < length; i++) whole = (Math.imul(whole, BASE) + word.charCodeAt(i)) | 0;
  hashes[length] = scattered(whole);
  // Letters are dropped from the last to the first: what stands behind the gap grows, and what stands before it is worked back.
  let behind = 0;
  let power = 1;
  let before = whole;
  for (let i = length - 1; i >= 0; i--) {
    const letter = word.charCodeAt(i);
    before = Math.imul((before - letter) | 0, INVERSE_BASE);
    hashes[i] = scattered((Math.imul(before, power) + behind) | 0);
    behind = (behind + Math.imul(letter, power)) | 0;
    power = Math.imul(power, BASE);
  }
}

/** Spreads a sum over all bits: the finaliser of A. Appleby's MurmurHash3. */
function scattered(sum: number): number {
  let value = sum ^ (sum >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function nearWords({ hashes, numbers, start }: Spellings, word: string): Set<number> {
  const found = new Set<number>();
  const shift = 32 - Math.log2(start.length - 1);
  const asked = new Uint32Array(word.length + 1);
  hashDeletions(word, asked);
  for (const hash of asked) {
    const first = hash >>> shift;
    const end = start[first + 1] as number;
    for (let i = start[first] as number; i < end; i++)
      if (hashes[i] === hash) found.add(numbers[i] as number);
  }
  return found;
}
