import { once } from './once.ts';
import type { Passage } from './passage.ts';

/** A passage with its words made comparable when they are first asked for. */
export interface MatchablePassage {
  readonly passage: Passage;
  readonly words: () => string;
}

/** The passages that can answer, ready to be looked through for quotes; a pull quote cannot. */
export function matchable(passages: readonly Passage[]): MatchablePassage[] {
  return passages
    .filter(({ repeats }) => repeats === undefined)
    .map((passage) => ({ passage, words: once(() => comparable(passage.text)) }));
}

/** The passages in which a quote stands word for word; white space and the Unicode form of accents are overlooked. */
export function passagesWith(passages: readonly MatchablePassage[], quote: string): Passage[] {
  const wanted = comparable(quote);
  const longest = longestLetters(wanted);
  return passages
    .filter(({ passage, words }) => passage.text.includes(longest) && words().includes(wanted))
    .map(({ passage }) => passage);
}

/** The longest run of letters that have but one form: a passage without it need not be made comparable. */
function longestLetters(text: string): string {
  return (text.match(/[a-z]+/g) ?? []).reduce(
    (longest, one) => (one.length > longest.length ? one : longest),
    '',
  );
}

// White space that is not just a single space already: a text mostly has none.
const OTHER_SPACE = /\s{2,}|[^\S ]/g;

function comparable(text: string): string {
  return text.normalize('NFC').replace(OTHER_SPACE, ' ').trim();
}
