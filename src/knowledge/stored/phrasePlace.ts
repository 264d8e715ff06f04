import type { Span } from '../span.ts';

/**
 * Where a phrase stands in a range of a text, whose white space may be other than the phrase's single spaces. The first place;
 * `undefined` when there is none.
 */
export function phrasePlace(text: string, { start, end }: Span, phrase: string): Span | undefined {
  const [head = '', ...words] = phrase.split(' ');
  for (let at = text.indexOf(head, start); at >= 0 && at < end; at = text.indexOf(head, at + 1)) {
    const place = { start: at, end: endOf(text, at + head.length, words) };
    if (place.end <= end) return place;
  }
  return undefined;
}

/** The phrase that stands at a place, its white space made single spaces. */
export function phraseAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** Where words end that follow one another from `at` on, each after white space; infinity when they do not. */
function endOf(text: string, at: number, words: readonly string[]): number {
  let end = at;
  for (const word of words) {
    const gap = /\s+/y;
    gap.lastIndex = end;
    if (!gap.test(text) || !text.startsWith(word, gap.lastIndex)) return Number.POSITIVE_INFINITY;
    end = gap.lastIndex + word.length;
  }
  return end;
}
