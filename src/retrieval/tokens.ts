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

const DOTTED = /^(?:\p{L}\.)+$/u;

/** The words of a text in order, at most `limit` of them. `U.S.` and `US` read `usa`; `1,000` reads `1000`; `Korea's`, `korea`. */
export function tokens(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const found: Token[] = [];
  for (const [match] of fold(text).matchAll(TOKEN)) {
    if (found.length >= limit) break;
    const bare = match.replace(DOTTED.test(match) ? /\./g : /'s$|,/gi, '');
    const word = bare === 'US' ? 'usa' : bare.toLowerCase();
    found.push({ word, written: bare, capital: /^\p{Lu}/u.test(match) });
  }
  return found;
}
