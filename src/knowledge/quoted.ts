import type { Passage } from './passage.ts';

/** A passage with its words made comparable. */
export interface MatchablePassage {
  readonly passage: Passage;
  readonly words: string;
}

/** The passages that can answer, ready to be looked through for quotes; a pull quote cannot. */
export function matchable(passages: readonly Passage[]): MatchablePassage[] {
  return passages
    .filter(({ repeats }) => repeats === undefined)
    .map((passage) => ({ passage, words: comparable(passage.text) }));
}

/** The passages in which a quote stands word for word; white space and the Unicode form of accents are overlooked. */
export function passagesWith(passages: readonly MatchablePassage[], quote: string): Passage[] {
  const wanted = comparable(quote);
  return passages.filter(({ words }) => words.includes(wanted)).map(({ passage }) => passage);
}

// White space that is not just a single space already: a text mostly has none.
const OTHER_SPACE = /\s{2,}|[^\S ]/g;

function comparable(text: string): string {
  return text.normalize('NFC').replace(OTHER_SPACE, ' ').trim();
}
