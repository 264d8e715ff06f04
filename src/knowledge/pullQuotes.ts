import type { Passage } from './passage.ts';
import type { Span } from './span.ts';

// A pull quote lifts a sentence out of the text, often shortened or with a name put for a pronoun. At least this share of its
// words must stand, in the same order, in one sentence of a passage twice its length; and it is short.
const SHARE = 0.8;
const FEWEST_WORDS = 6;
const MOST_WORDS = 60;
// A text whose rarest words stand in more lines than this repeats no line in particular, and comparing it with all would take hours.
const MOST_LINES = 2000;

const WORD = /[\p{L}\p{N}]+/gu;

interface Line extends Span {
  readonly passage: Passage;
}

interface Candidate {
  readonly passage: Passage;
  readonly words: readonly string[];
}

/** Which passages only repeat another: from the id of each pull quote to the id of the passage it repeats. */
export function findRepeats(source: string, passages: readonly Passage[]): Map<string, string> {
  const repeats = new Map<string, string>();
  const candidates = passages.flatMap(candidate);
  if (candidates.length === 0) return repeats;
  const lines = passages.flatMap((passage) =>
    passage.sentences.map(({ start, end }): Line => ({ passage, start, end })),
  );
  const linesWith = indexLines(source, lines, new Set(candidates.flatMap(({ words }) => words)));
  for (const candidate of candidates) {
    const line = likelyLines(candidate.words, linesWith)
      .map((index) => lines[index] as Line)
      .find((one) => repeatsLine(source, candidate, one));
    if (line) repeats.set(candidate.passage.id, line.passage.id);
  }
  return repeats;
}

/** A passage that is short enough, and not too short, to be a pull quote. */
function candidate(passage: Passage): Candidate[] {
  if (!hasWords(passage.text, FEWEST_WORDS) || hasWords(passage.text, MOST_WORDS + 1)) return [];
  return [{ passage, words: wordsOf(passage.text) }];
}

/** In which lines each of the wanted words stands, by its hash: now and then a line with another word of that hash is among them. */
function indexLines(
  source: string,
  lines: readonly Line[],
  wanted: ReadonlySet<string>,
): Map<number, number[]> {
  const linesWith = new Map([...wanted].map((word): [number, number[]] => [hashOf(word), []]));
  lines.forEach((line, index) => {
    visitHashes(source, line, (hash) => {
      const list = linesWith.get(hash);
      if (list && list.at(-1) !== index) list.push(index);
    });
  });
  return linesWith;
}

/**
 * The lines that may share enough words. Of any k+1 words of a text that may miss k, one is shared, so only the lines with
 * one of the k+1 rarest need be looked at (prefix filtering; Chaudhuri, Ganti and Kaushik, ICDE 2006).
 */
function likelyLines(words: readonly string[], linesWith: ReadonlyMap<number, readonly number[]>): number[] {
  const lists = [...new Set(words)].map((word) => linesWith.get(hashOf(word)) ?? []);
  const rarest = lists.sort((a, b) => a.length - b.length);
  const asked = rarest.slice(0, Math.floor((1 - SHARE) * words.length) + 1);
  if (asked.reduce((sum, list) => sum + list.length, 0) > MOST_LINES) return [];
  return [...new Set(asked.flat())].sort((a, b) => a - b);
}

function repeatsLine(source: string, { passage, words }: Candidate, line: Line): boolean {
  if (line.passage === passage || !hasWords(line.passage.text, 2 * words.length)) return false;
  const said = wordsOf(source.slice(line.start, line.end));
  // A text with another number in it says something else, however alike the words are.
  if (words.some((word) => /\d/.test(word) && !said.includes(word))) return false;
  return commonSubsequence(words, said) >= SHARE * words.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

// Dashes, quotation marks and the like, which stand in many a text that is of ASCII otherwise.
const [FIRST_MARK, LAST_MARK, LAST_ASCII] = [0x2010, 0x2027, 0x7f];
const PRIME = 0x01000193;
const LOWER = 0x20;
const NONE = 0;

/** Shows the hash of each word of a range, without making a string of it where all is of ASCII. */
function visitHashes(source: string, { start, end }: Span, visit: (hash: number) => void): void {
  let hash = NONE;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (isPlain(code)) hash = mixed(hash, code | LOWER);
    else if (code > LAST_ASCII && (code < FIRST_MARK || code > LAST_MARK)) {
      for (const word of wordsOf(source.slice(start, end))) visit(hashOf(word));
      return;
    } else if (hash !== NONE) {
      visit(hash);
      hash = NONE;
    }
  }
  if (hash !== NONE) visit(hash);
}

function hashOf(word: string): number {
  let hash = NONE;
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
  return hash;
}

/** Takes a character into a hash of 30 bits, which is never `NONE`. */
function mixed(hash: number, code: number): number {
  return (Math.imul(hash ^ code, PRIME) >>> 2) | 1;
}

/** Whether a character is a letter or digit of ASCII. (A digit has the bit that makes a letter small.) */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Whether a text has at least so many words. */
function hasWords(text: string, count: number): boolean {
  // A word and the space behind it are two characters or more.
  if (text.length < 2 * count - 1) return false;
  return hasPlainWords(text, count) || wordsOf(text).length >= count;
}

/** Whether it has so many that begin with a letter or digit of ASCII, behind another character of ASCII: quick, and most are such. */
function hasPlainWords(text: string, count: number): boolean {
  let found = 0;
  let outside = true;
  for (let at = 0; at < text.length && found < count; at++) {
    const code = text.charCodeAt(at);
    const within = isPlain(code);
    if (within && outside) found++;
    outside = !within && code < 128;
  }
  return found === count;
}

/** The length of the longest common subsequence, by dynamic programming over one row. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      row[j] = b[j - 1] === word ? diagonal + 1 : Math.max(above, row[j - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
