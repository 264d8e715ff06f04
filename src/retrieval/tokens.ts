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

const TOKEN_HERE = new RegExp(`^(?:${TOKEN.source})`, 'u');

const DOTTED = /^(?:\p{L}\.)+$/u;

/** The words of a text in order, at most `limit` of them. `U.S.` and `US` read `usa`; `1,000` reads `1000`; `Korea's`, `korea`. */
export function tokens(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const found: Token[] = [];
  for (const match of fold(text).match(TOKEN) ?? []) {
    if (found.length >= limit) break;
    found.push(plainEnd(match, 0, match.length) === match.length ? plainToken(match) : tokenOf(match));
  }
  return found;
}

/** Is shown the words of a text. */
export interface WordVisitor {
  /** A word at `[start, end)` that is nothing but unaccented letters and digits. */
  plain(start: number, end: number): void;
  other(token: Token): void;
}

/** Goes through the words of `[from, end)` of a folded text, the same as `tokens`, without making a string of each. */
export function visitWords(
  folded: string,
  { from, end }: { from: number; end: number },
  visitor: WordVisitor,
): void {
  for (let at = from; at < end; ) {
    const to = plainEnd(folded, at, end);
    if (to > at) {
      visitor.plain(at, to);
      at = to;
      continue;
    }
    const match = isSign(folded.charCodeAt(at)) ? undefined : TOKEN_HERE.exec(folded.slice(at, end))?.[0];
    if (match !== undefined) visitor.other(tokenOf(match));
    at += match?.length ?? ((folded.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }
}

/** Most words: nothing but unaccented letters and digits. */
function plainToken(written: string): Token {
  const capital = written.charCodeAt(0) >= CAPITAL_A && written.charCodeAt(0) <= CAPITAL_Z;
  return { word: written.toLowerCase(), written, capital };
}

function tokenOf(match: string): Token {
  const bare = match.replace(DOTTED.test(match) ? /\./g : /'s$|,/gi, '');
  const word = bare === 'US' ? 'usa' : bare.toLowerCase();
  return { word, written: bare, capital: /^\p{Lu}/u.test(match) };
}

const [SPACE, APOSTROPHE, COMMA, FULL_STOP, LAST_ASCII] = [0x20, 0x27, 0x2c, 0x2e, 0x7f];
const [CAPITAL_A, CAPITAL_Z] = [0x41, 0x5a];
const [FIRST_MARK, LAST_MARK] = [0x2010, 0x201f];
const [DIGIT, LETTER] = [1, 2];

// What a character of ASCII is in a word: neither, a digit or a letter.
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/\d/.test(sign)) return DIGIT;
  return /[A-Za-z]/.test(sign) ? LETTER : 0;
});

/** The end of a word of unaccented letters and digits at a place, or the place itself where there is none, or more to it than those. */
function plainEnd(text: string, at: number, limit: number): number {
  let end = at;
  let kinds = 0;
  let next = SPACE;
  for (; end < limit; end++) {
    next = text.charCodeAt(end);
    const kind = next > LAST_ASCII ? 0 : (KINDS[next] as number);
    if (kind === 0) break;
    kinds |= kind;
  }
  if (end === limit) next = SPACE;
  if (next === APOSTROPHE || next > LAST_ASCII) return at;
  const goesOn = (next === COMMA || next === FULL_STOP) && kinds === DIGIT && isDigit(text, end + 1, limit);
  const isDotted = end === at + 1 && next === FULL_STOP && kinds === LETTER;
  return goesOn || isDotted || (end === at + 2 && text.startsWith('US', at)) ? at : end;
}

/** Whether a character is a sign that begins no word: one of ASCII, a dash or a quotation mark. */
function isSign(code: number): boolean {
  return code <= LAST_ASCII ? KINDS[code] === 0 : code >= FIRST_MARK && code <= LAST_MARK;
}

/** Whether a digit, of whatever script, may stand at a place. */
function isDigit(text: string, at: number, limit: number): boolean {
  const code = at < limit ? text.charCodeAt(at) : SPACE;
  return code > LAST_ASCII || KINDS[code] === DIGIT;
}
