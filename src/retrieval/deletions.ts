/**
 * Words by what is left of them when a letter is dropped. The deletion neighbourhoods of two words meet when they are within an edit or
 * two: T. Bocek, E. Hunt and B. Stiller, "Fast similarity search in large dictionaries", 2007.
 */
export interface Deletions {
  /**
   * One for each word and each word less one letter, sorted by the first bits of its hash: the number of the word times 256, with the
   * last 8 bits of the hash. These, with the first bits, are enough to tell nearly all others from what is looked for.
   */
  readonly entries: Uint32Array;
  /** The first entry of each value of the first bits, and the end of the last. */
  readonly start: Int32Array;
}

/** A word and its number. */
export type Numbered = readonly [word: string, number: number];

/** So many entries share their first bits, at most, when hashes are spread evenly. */
const CROWD = 16;
const LAST_BITS = 8;
/** Words of this number and higher ones do not fit, and are not found. */
const MOST_WORDS = 2 ** (32 - LAST_BITS);

/** Makes words findable. */
export function indexDeletions(words: readonly Numbered[]): Deletions {
  const fitting = words.filter(fits);
  return sortByFirstBits(fitting, bitsFor(countEntries(fitting)));
}

/**
 * The index without the words of some numbers, and with others: only those are hashed. `undefined` where it is so much larger or smaller
 * that all words must be sorted anew, by other bits.
 */
export function amendDeletions(
  before: Deletions,
  { gone, came }: { readonly gone: readonly Numbered[]; readonly came: readonly Numbered[] },
): Deletions | undefined {
  if (gone.length === 0 && came.length === 0) return before;
  const removed = gone.filter(fits);
  const added = came.filter(fits);
  const bits = bitsFor(before.entries.length - countEntries(removed) + countEntries(added));
  if (before.start.length !== 2 ** bits + 1) return undefined;
  return merge(before, { lost: sortByFirstBits(removed, bits), gained: sortByFirstBits(added, bits) });
}

function fits([, number]: Numbered): boolean {
  return number < MOST_WORDS;
}

/** The numbers of the words that may be within an edit or two of one, and now and then that of another, whose hash is alike. */
export function nearWords({ entries, start }: Deletions, word: string): Set<number> {
  const found = new Set<number>();
  const shift = 32 - Math.log2(start.length - 1);
  const asked = new Uint32Array(word.length + 1);
  hashDeletions(word, asked);
  for (const hash of asked) {
    const first = hash >>> shift;
    const last = lastBits(hash);
    const end = start[first + 1] as number;
    for (let i = start[first] as number; i < end; i++) {
      const entry = entries[i] as number;
      if (lastBits(entry) === last) found.add(entry >>> LAST_BITS);
    }
  }
  return found;
}

function lastBits(value: number): number {
  return value & (2 ** LAST_BITS - 1);
}

function countEntries(words: readonly Numbered[]): number {
  return words.reduce((sum, [word]) => sum + word.length + 1, 0);
}

function bitsFor(entries: number): number {
  return Math.ceil(Math.log2(Math.max(2, entries / CROWD)));
}

function sortByFirstBits(words: readonly Numbered[], bits: number): Deletions {
  const hashes = hashAll(words);
  const shift = 32 - bits;
  const start = new Int32Array(2 ** bits + 1);
  for (const hash of hashes) {
    const after = (hash >>> shift) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let i = 1; i < start.length; i++) start[i] = (start[i] as number) + (start[i - 1] as number);
  const next = start.slice();
  const entries = new Uint32Array(hashes.length);
  let from = 0;
  for (const [word, number] of words) {
    const end = from + word.length + 1;
    for (; from < end; from++) {
      const hash = hashes[from] as number;
      const at = next[hash >>> shift] as number;
      next[hash >>> shift] = at + 1;
      entries[at] = (number << LAST_BITS) | lastBits(hash);
    }
  }
  return { entries, start };
}

/** The hashes of each word and of each word less one letter, one word after the other. */
function hashAll(words: readonly Numbered[]): Uint32Array {
  const hashes = new Uint32Array(countEntries(words));
  let at = 0;
  for (const [word] of words) {
    hashDeletions(word, hashes.subarray(at, at + word.length + 1));
    at += word.length + 1;
  }
  return hashes;
}

/** Entries without some and with others, all sorted by as many bits. What lies between two that come or go is copied at once. */
function merge(
  { entries, start }: Deletions,
  { lost, gained }: { readonly lost: Deletions; readonly gained: Deletions },
): Deletions {
  const merged = new Uint32Array(entries.length - lost.entries.length + gained.entries.length);
  const starts = new Int32Array(start.length);
  let from = 0;
  let at = 0;
  const copyUntil = (end: number): void => {
    merged.set(entries.subarray(from, end), at);
    at += end - from;
    from = end;
  };
  for (let first = 0; first + 1 < start.length; first++) {
    const end = start[first + 1] as number;
    const goneTo = lost.start[first + 1] as number;
    const cameTo = gained.start[first + 1] as number;
    starts[first + 1] = end - goneTo + cameTo;
    const gone = goneTo - (lost.start[first] as number);
    const came = cameTo - (gained.start[first] as number);
    if (gone === 0 && came === 0) continue;
    copyUntil(gone === 0 ? end : (start[first] as number));
    const leaving = lost.entries.subarray(goneTo - gone, goneTo);
    for (; from < end; from++) {
      const entry = entries[from] as number;
      if (!leaving.includes(entry)) merged[at++] = entry;
    }
    merged.set(gained.entries.subarray(cameTo - came, cameTo), at);
    at += came;
  }
  copyUntil(entries.length);
  return { entries: merged, start: starts };
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
