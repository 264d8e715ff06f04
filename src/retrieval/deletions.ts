/**
 * Words by what is left of them when a letter is dropped. The deletion neighbourhoods of two words meet when they are within an edit or
 * two: T. Bocek, E. Hunt and B. Stiller, "Fast similarity search in large dictionaries", 2007.
 */
export interface Deletions {
  /** The hash of each word and of each word less one letter, sorted by its first bits. */
  readonly hashes: Uint32Array;
  /** The number of the word that each hash is of. */
  readonly numbers: Int32Array;
  /** The first hash of each value of the first bits, and the end of the last. */
  readonly start: Int32Array;
}

/** A word and its number. */
export type Numbered = readonly [word: string, number: number];

/** So many hashes share their first bits on average. */
const CROWD = 8;

/** Makes words findable. */
export function indexDeletions(words: readonly Numbered[]): Deletions {
  const hashed = hashAll(words);
  return sortByFirstBits(hashed, bitsFor(hashed.hashes.length));
}

/** The index without the words of some numbers, and with others: only those are hashed. */
export function amendDeletions(
  before: Deletions,
  { gone, came }: { readonly gone: ReadonlySet<number>; readonly came: readonly Numbered[] },
): Deletions {
  if (gone.size === 0 && came.length === 0) return before;
  const added = hashAll(came);
  const kept = gone.size === 0 ? before : without(before, gone);
  const total = kept.hashes.length + added.hashes.length;
  const bits = bitsFor(total);
  if (kept.start.length === 2 ** bits + 1) return merge(kept, sortByFirstBits(added, bits), total);
  const all = { hashes: new Uint32Array(total), numbers: new Int32Array(total) };
  all.hashes.set(kept.hashes);
  all.numbers.set(kept.numbers);
  all.hashes.set(added.hashes, kept.hashes.length);
  all.numbers.set(added.numbers, kept.hashes.length);
  return sortByFirstBits(all, bits);
}

/** The numbers of the words that may be within an edit or two of one. */
export function nearWords({ hashes, numbers, start }: Deletions, word: string): Set<number> {
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

type Hashed = Pick<Deletions, 'hashes' | 'numbers'>;

function hashAll(words: readonly Numbered[]): Hashed {
  const size = words.reduce((sum, [word]) => sum + word.length + 1, 0);
  const hashes = new Uint32Array(size);
  const numbers = new Int32Array(size);
  let at = 0;
  for (const [word, number] of words) {
    const end = at + word.length + 1;
    hashDeletions(word, hashes.subarray(at, end));
    numbers.fill(number, at, end);
    at = end;
  }
  return { hashes, numbers };
}

function bitsFor(hashes: number): number {
  return Math.ceil(Math.log2(Math.max(2, hashes / CROWD)));
}

function sortByFirstBits({ hashes, numbers }: Hashed, bits: number): Deletions {
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

function without({ hashes, numbers, start }: Deletions, gone: ReadonlySet<number>): Deletions {
  const kept = { hashes: new Uint32Array(hashes.length), numbers: new Int32Array(hashes.length) };
  const starts = new Int32Array(start.length);
  let at = 0;
  for (let first = 0; first + 1 < start.length; first++) {
    starts[first] = at;
    for (let i = start[first] as number; i < (start[first + 1] as number); i++) {
      if (gone.has(numbers[i] as number)) continue;
      kept.hashes[at] = hashes[i] as number;
      kept.numbers[at++] = numbers[i] as number;
    }
  }
  starts[start.length - 1] = at;
  return { hashes: kept.hashes.subarray(0, at), numbers: kept.numbers.subarray(0, at), start: starts };
}

/** Both, which are sorted by as many bits. */
function merge(one: Deletions, other: Deletions, total: number): Deletions {
  const hashes = new Uint32Array(total);
  const numbers = new Int32Array(total);
  let from = 0;
  const copy = (
    part: Deletions,
    begin: number,
    { end, at }: { readonly end: number; readonly at: number },
  ): void => {
    hashes.set(part.hashes.subarray(begin, end), at);
    numbers.set(part.numbers.subarray(begin, end), at);
  };
  // What lies between two that are added is copied at once.
  for (let first = 0; first + 1 < other.start.length; first++) {
    const [begin, end] = [other.start[first] as number, other.start[first + 1] as number];
    if (begin === end) continue;
    const until = one.start[first + 1] as number;
    copy(one, from, { end: until, at: from + begin });
    copy(other, begin, { end, at: until + begin });
    from = until;
  }
  copy(one, from, { end: one.hashes.length, at: from + other.hashes.length });
  return { hashes, numbers, start: one.start.map((begin, first) => begin + (other.start[first] as number)) };
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
