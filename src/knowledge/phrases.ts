import { FUNCTION_WORDS } from './functionWords.ts';

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

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-–'’.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
// Longer runs of plain words are clauses rather than topics; names run longer.
const MOST_WORDS = 3;
const MOST_NAME_WORDS = 5;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
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
    found.push(...runPhrases(run));
    run = [];
  };
  for (const match of sentence.matchAll(WORD)) {
    const text = match[0].replace(/['’]s?$/u, '');
    const token = { text, start: match.index, end: match.index + text.length, startsSentence: end === 0 };
    if (/\S/.test(sentence.slice(end, token.start))) close();
    end = token.end;
    if (FUNCTION_WORDS.has(text.toLowerCase())) close();
    else run.push(token);
    if (text.length < match[0].length) close();
  }
  close();
  return found;
}

/** A short run is one phrase; the names within it are phrases of their own. */
function runPhrases(run: readonly Token[]): Phrase[] {
  const found: Phrase[] = [];
  let name: Token[] = [];
  const closeName = (): void => {
    if (name.length > 0 && name.length < run.length) found.push(phrase(name));
    name = [];
  };
  for (const token of run) {
    if (isName(token)) name.push(token);
    else closeName();
  }
  closeName();
  if (run.length > 0 && run.length <= (run.every(isName) ? MOST_NAME_WORDS : MOST_WORDS))
    found.push(phrase(run));
  return found.filter(
    ({ text }) => /^\p{L}/u.test(text) && (/\p{L}{3}/u.test(text) || /\p{Lu}{2}/u.test(text)),
  );
}

function phrase(tokens: readonly Token[]): Phrase {
  const text = tokens.map((token) => token.text).join(' ');
  const name = tokens.every(isName) && !(tokens.length === 1 && tokens[0]?.startsSentence);
  return { text, key: text.toLowerCase(), name, words: text.split(/[ \-–]/).length };
}

function isName({ text }: Token): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text);
}
