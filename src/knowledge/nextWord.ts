import type { Span } from './span.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-–'’.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

// What a character of ASCII may be in a word; of all others the regular expression knows more.
const [OTHER, WITHIN, JOINING, FOREIGN] = [0, 1, 2, 3];
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(sign)) return WITHIN;
  return /[-'.]/.test(sign) ? JOINING : OTHER;
});

/**
 * The first word of a text from an offset on: letters and digits, with the hyphens, apostrophes and full stops between them;
 * `undefined` when there is none. Most words are of ASCII, and found by looking once at each character.
 */
export function nextWord(text: string, from: number): Span | undefined {
  let start = from;
  while (start < text.length && kindAt(text, start) % JOINING === OTHER) start++;
  if (start === text.length) return undefined;
  let end = start;
  let kind = kindAt(text, end);
  while (kind === WITHIN) {
    end++;
    kind = kindAt(text, end);
    if (kind !== JOINING) continue;
    kind = kindAt(text, end + 1);
    if (kind === WITHIN) end++;
  }
  return kind === FOREIGN ? anyWord(text, start) : { start, end };
}

function kindAt(text: string, at: number): number {
  return at < text.length ? (ASCII[text.charCodeAt(at)] ?? FOREIGN) : OTHER;
}

function anyWord(text: string, from: number): Span | undefined {
  WORD.lastIndex = from;
  const found = WORD.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
