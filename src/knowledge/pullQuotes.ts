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

/** A sentence of a passage. */
interface Line extends Span {
  readonly words: number;
  readonly from: Measured;
}

/** A passage with its lines, and how many words it and the longest of them have. */
interface Measured {
  readonly passage: Passage;
  readonly lines: Line[];
  words: number;
  longest: number;
}

interface Candidate {
  readonly passage: Passage;
  readonly words: readonly string[];
}

/** Which passages only repeat another: from the id of each pull quote to the id of the passage it repeats. */
export function findRepeats(source: string, passages: readonly Passage[]): Map<string, string> {
  const repeats = new Map<string, string>();
  const measured = passages.map((passage) => measure(source, passage));
  const candidates = candidatesAmong(measured);
  if (candidates.length === 0) return repeats;
  const shortest = (candidates.at(-1) as Candidate).words.length;
  const lines = measured
    .filter(({ words }) => words >= 2 * shortest)
    .flatMap((one) => one.lines.filter(({ words }) => words >= SHARE * shortest));
  const linesWith = indexLines(source, lines, new Set(candidates.flatMap(({ words }) => words)));
  for (const candidate of candidates) {
    const line = likelyLines(candidate.words, linesWith)
      .map((index) => lines[index] as Line)
      .find((one) => repeatsLine(source, candidate, one));
    if (line) repeats.set(candidate.passage.id, line.from.passage.id);
  }
  return repeats;
}

function measure(source: string, passage: Passage): Measured {
  const measured: Measured = { passage, lines: [], words: 0, longest: 0 };
  let read = passage.start;
  for (const { start, end } of passage.sentences) {
    const words = countWords(source, { start, end });
    measured.lines.push({ start, end, words, from: measured });
    measured.longest = Math.max(measured.longest, words);
    measured.words += countWords(source, { start: read, end: start }) + words;
    read = end;
  }
  measured.words += countWords(source, { start: read, end: passage.end });
  return measured;
}

/** The passages that are short enough, and not too short, to be pull quotes, and that some sentence is long enough to have, the longest first. */
function candidatesAmong(measured: readonly Measured[]): Candidate[] {
  const candidates: Candidate[] = [];
  const inTurn = [...measured].sort((a, b) => b.words - a.words);
  // The longest sentence of the passages that are twice as long as the one at hand.
  let longest = 0;
  let next = 0;
  for (const { passage, words } of inTurn) {
    if (words < FEWEST_WORDS) break;
    for (; (inTurn[next] as Measured).words >= 2 * words; next++)
      longest = Math.max(longest, (inTurn[next] as Measured).longest);
    if (words <= MOST_WORDS && longest >= SHARE * words)
      candidates.push({ passage, words: wordsOf(passage.text) });
  }
  return candidates;
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

function repeatsLine(source: string, { words }: Candidate, line: Line): boolean {
  if (line.from.words < 2 * words.length) return false;
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
    else if (isForeign(code)) {
      for (const word of wordsOf(source.slice(start, end))) visit(hashOf(word));
      return;
    } else if (hash !== NONE) {
      visit(hash);
      hash = NONE;
    }
  }
  if (hash !== NONE) visit(hash);
}

function countWords(source: string, { start, end }: Span): number {
  let count = 0;
  let isWithin = false;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (isForeign(code)) return wordsOf(source.slice(start, end)).length;
    if (isPlain(code) && !isWithin) count++;
    isWithin = isPlain(code);
  }
  return count;
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

/** Whether a character may be a letter or digit that is not of ASCII. */
function isForeign(code: number): boolean {
  return code > LAST_ASCII && (code < FIRST_MARK || code > LAST_MARK);
}

/** Whether a character is a letter or digit of ASCII. (A digit has the bit that makes a letter small.) */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
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
