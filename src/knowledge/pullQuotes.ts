import type { Passage } from './passage.ts';

// A pull quote lifts a sentence out of the text, often shortened or with a name put for a pronoun. At least this share of its
// words must stand, in the same order, in one sentence of a passage twice its length; and it is short.
const SHARE = 0.8;
const FEWEST_WORDS = 6;
const MOST_WORDS = 60;
// A text whose rarest words stand in more lines than this repeats no line in particular, and comparing it with all would take hours.
const MOST_LINES = 2000;

const WORD = /[\p{L}\p{N}]+/gu;

interface Line {
  readonly passage: Passage;
  readonly words: readonly string[];
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
    passage.sentences.map(({ start, end }): Line => ({ passage, words: wordsOf(source.slice(start, end)) })),
  );
  const linesWith = indexLines(lines, new Set(candidates.flatMap(({ words }) => words)));
  for (const { passage, words } of candidates) {
    const original = likelyLines(words, linesWith).find((index) =>
      repeatsLine(passage.id, words, lines[index]),
    );
    const line = original === undefined ? undefined : lines[original];
    if (line) repeats.set(passage.id, line.passage.id);
  }
  return repeats;
}

/** A passage that is short enough, and not too short, to be a pull quote. */
function candidate(passage: Passage): Candidate[] {
  if (!hasWords(passage.text, FEWEST_WORDS) || hasWords(passage.text, MOST_WORDS + 1)) return [];
  return [{ passage, words: wordsOf(passage.text) }];
}

/** In which lines each of the wanted words stands. */
function indexLines(lines: readonly Line[], wanted: ReadonlySet<string>): Map<string, number[]> {
  const linesWith = new Map<string, number[]>();
  lines.forEach(({ words }, index) => {
    for (const word of words) {
      if (!wanted.has(word)) continue;
      const list = linesWith.get(word);
      if (!list) linesWith.set(word, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  });
  return linesWith;
}

/**
 * The lines that may share enough words. Of any k+1 words of a text that may miss k, one is shared, so only the lines with
 * one of the k+1 rarest need be looked at (prefix filtering; Chaudhuri, Ganti and Kaushik, ICDE 2006).
 */
function likelyLines(words: readonly string[], linesWith: ReadonlyMap<string, readonly number[]>): number[] {
  const count = (word: string): number => linesWith.get(word)?.length ?? 0;
  const rarest = [...new Set(words)].sort((a, b) => count(a) - count(b));
  const asked = rarest.slice(0, Math.floor((1 - SHARE) * words.length) + 1);
  if (asked.reduce((sum, word) => sum + count(word), 0) > MOST_LINES) return [];
  return [...new Set(asked.flatMap((word) => linesWith.get(word) ?? []))].sort((a, b) => a - b);
}

function repeatsLine(passageId: string, words: readonly string[], line: Line | undefined): boolean {
  if (!line || line.passage.id === passageId || !hasWords(line.passage.text, 2 * words.length)) return false;
  // A text with another number in it says something else, however alike the words are.
  if (words.some((word) => /\d/.test(word) && !line.words.includes(word))) return false;
  return commonSubsequence(words, line.words) >= SHARE * words.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
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
    const within = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
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
