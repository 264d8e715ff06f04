import { FUNCTION_WORDS } from './functionWords.ts';
import { nextWord } from './nextWord.ts';

/** A phrase of a text that could name its topic, as the text writes it. */
export interface Phrase {
  readonly text: string;
  /** The phrase in lower case, for comparison. */
  readonly key: string;
  /** Whether it is written as a name: every word with a capital or a digit, and not merely at the head of a sentence. */
  readonly name: boolean;
  /** How many words it has, the parts of a compound counted. */
  readonly words: number;
}

// Longer runs of plain words are clauses rather than topics; names run longer.
const MOST_WORDS = 3;
const MOST_NAME_WORDS = 5;

// Most of all characters are of ASCII, where a comparison tells what otherwise takes a regular expression, and most words lower case.
const LOWER = /^[a-z]+$/;
const [SPACE, NINE, CAPITAL_A, CAPITAL_Z, ASCII_END] = [32, 57, 65, 90, 128];
const [SMALL_S, APOSTROPHE, TYPESET_APOSTROPHE] = [115, 39, 0x2019];

interface Token {
  readonly text: string;
  readonly lower: string;
  readonly isName: boolean;
  readonly startsSentence: boolean;
}

/**
 * The candidate phrases of a sentence: the runs of words between function words and punctuation, and every name in them.
 * After RAKE (Rose et al., "Automatic keyword extraction from individual documents", 2010), with names kept whole.
 */
export function phrases(sentence: string): Phrase[] {
  const found: Phrase[] = [];
  let run: Token[] = [];
  let end = 0;
  const close = (): void => {
    if (run.length === 0) return;
    addPhrases(run, found);
    run = [];
  };
  for (let word = nextWord(sentence, 0); word; word = nextWord(sentence, word.end)) {
    const text = withoutPossessive(sentence.slice(word.start, word.end));
    const lower = LOWER.test(text) ? text : text.toLowerCase();
    if (!isBlank(sentence, end, word.start)) close();
    if (FUNCTION_WORDS.has(lower)) close();
    else run.push({ text, lower, isName: isName(text), startsSentence: end === 0 });
    end = word.start + text.length;
    if (end < word.end) close();
  }
  close();
  return found;
}

function withoutPossessive(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last !== SMALL_S) return word;
  const before = word.charCodeAt(word.length - 2);
  return before === APOSTROPHE || before === TYPESET_APOSTROPHE ? word.slice(0, -2) : word;
}

function isBlank(text: string, start: number, end: number): boolean {
  if (end === start + 1 && text.charCodeAt(start) === SPACE) return true;
  return !/\S/.test(text.slice(start, end));
}

/** A short run is one phrase; the names within it are phrases of their own. */
function addPhrases(run: readonly Token[], found: Phrase[]): void {
  let name: Token[] = [];
  let names = 0;
  const closeName = (): void => {
    if (name.length > 0 && name.length < run.length) add(name);
    name = [];
  };
  const add = (tokens: readonly Token[]): void => {
    const made = phrase(tokens);
    if (saysSomething(made.text)) found.push(made);
  };
  for (const token of run) {
    if (!token.isName) closeName();
    else {
      name.push(token);
      names++;
    }
  }
  closeName();
  if (run.length <= (names === run.length ? MOST_NAME_WORDS : MOST_WORDS)) add(run);
}

function phrase(tokens: readonly Token[]): Phrase {
  const [first] = tokens;
  const text = tokens.length === 1 && first ? first.text : tokens.map((token) => token.text).join(' ');
  const key = tokens.length === 1 && first ? first.lower : tokens.map(({ lower }) => lower).join(' ');
  const name = tokens.every((token) => token.isName) && !(tokens.length === 1 && first?.startsSentence);
  return { text, key, name, words: tokens.length + hyphens(text) };
}

function hyphens(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text[at] === '-' || text[at] === '–') count++;
  return count;
}

/** A phrase begins with a letter, and has three in a row or two capitals. */
function saysSomething(text: string): boolean {
  if (/^[A-Za-z]{3}/.test(text)) return true;
  return /^\p{L}/u.test(text) && (/\p{L}{3}/u.test(text) || /\p{Lu}{2}/u.test(text));
}

function isName(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < ASCII_END) return (code >= CAPITAL_A && code <= CAPITAL_Z) || code <= NINE;
  return /^[\p{Lu}\p{N}]/u.test(text);
}
