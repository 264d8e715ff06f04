import { fold } from './fold.ts';

/** One word or number of a text. */
export interface Token {
  /** Folded, in lower case: what is compared. */
  readonly word: string;
  /** As it is written, accents and the possessive ending apart. */
  readonly written: string;
  /** Whether it is written with a capital. */
  readonly capital: boolean;
}

// Dotted letters (U.S., p.m.) · numbers with their separators (1,000; 2.5) · words, a possessive ending apart.
const TOKEN =
  /(?:\p{L}\.){2,}|\p{N}+(?:,\p{N}{3})+(?:\.\p{N}+)?|\p{N}+\.\p{N}+|[\p{L}\p{N}]+(?:'s(?![\p{L}\p{N}]))?/gu;

const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');

const DOTTED = /^(?:\p{L}\.)+$/u;

/** The words of a text in order, at most `limit` of them. `U.S.` and `US` read `usa`; `1,000` reads `1000`; `Korea's`, `korea`. */
export function tokens(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const found: Token[] = [];
  for (const [match] of fold(text).matchAll(TOKEN)) {
    if (found.length >= limit) break;
    found.push(tokenOf(match));
  }
  return found;
}

/** Is shown the words of a text. */
export interface WordVisitor {
  /** A word at `[start, end)` that is nothing but unaccented letters. */
  plain(start: number, end: number): void;
  other(token: Token): void;
}

/** Goes through the words of a folded text, the same as `tokens`, without making a string of each. */
export function visitWords(folded: string, visitor: WordVisitor): void {
  for (let at = 0; at < folded.length; ) {
    const end = plainEnd(folded, at);
    if (end > at) {
      visitor.plain(at, end);
      at = end;
      continue;
    }
    TOKEN_HERE.lastIndex = at;
    const match = TOKEN_HERE.exec(folded)?.[0];
    if (match !== undefined) visitor.other(tokenOf(match));
    at += match?.length ?? ((folded.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }
}

function tokenOf(match: string): Token {
  const bare = match.replace(DOTTED.test(match) ? /\./g : /'s$|,/gi, '');
  const word = bare === 'US' ? 'usa' : bare.toLowerCase();
  return { word, written: bare, capital: /^\p{Lu}/u.test(match) };
}

const [SPACE, APOSTROPHE, FULL_STOP, ZERO, NINE, LAST_ASCII] = [0x20, 0x27, 0x2e, 0x30, 0x39, 0x7f];

/** The end of a word of unaccented letters at a place, or the place itself where there is none, or more to it than letters. */
function plainEnd(text: string, at: number): number {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  const next = end < text.length ? text.charCodeAt(end) : SPACE;
  const goesOn = next === APOSTROPHE || next > LAST_ASCII || (next >= ZERO && next <= NINE);
  const isDotted = end === at + 1 && next === FULL_STOP;
  return goesOn || isDotted || (end === at + 2 && text.startsWith('US', at)) ? at : end;
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
