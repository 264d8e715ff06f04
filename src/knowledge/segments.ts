import { once } from './once.ts';

// The segmenter's time can grow with the cube of a text's length, so that it gets no more than this at once, in UTF-16 code units.
const STRETCH = 4000;

// Where Unicode's rules find a break whatever stands around: behind the end of a sentence and a space, before a capital (SB8 to SB11).
const SURE_BREAK = /[.!?]["'’”)\]]* (?=["'‘“([]*[A-Z])/g;
// What may be a break or make one: a character of another alphabet, or what ends sentences, unless it is the end of all. A full stop ends
// none before a digit (SB6), between a letter and a capital (SB7), and before a small letter or a comma (SB8).
const MAY_BREAK =
  /[^ -~\u00a0-\u024f‐-”…]|\.(?!\d|(?<=[A-Za-z]\.)[A-Z]|["'’”)\]]* ?(?:[a-z,]|$))|[!?](?!["'’”)\]]* ?$)/;

// To make one takes longer than to read an article, and many an article needs none.
const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'sentence' }));

/** What stands between two breaks, and where it begins. */
export interface Segment {
  readonly segment: string;
  readonly index: number;
}

/** The sentences of a text without line breaks as Unicode finds them (UAX #29): every character belongs to one. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = stretchEnd(text, from);
    addSegments(text.slice(from, to), from, found);
  }
  return found;
}

/** The segmenter is asked only between breaks that are sure, and where there may be others: it takes longer than all else here. */
function addSegments(stretch: string, offset: number, found: Segment[]): void {
  let from = 0;
  const addUntil = (to: number): void => {
    const part = stretch.slice(from, to);
    if (!MAY_BREAK.test(part)) found.push({ segment: part, index: offset + from });
    else
      for (const { segment, index } of segmenter().segment(part))
        found.push({ segment, index: offset + from + index });
    from = to;
  };
  for (const { index, 0: end } of stretch.matchAll(SURE_BREAK)) addUntil(index + end.length);
  if (from < stretch.length) addUntil(stretch.length);
}

/** Where to stop in a text too long for one go: behind the last end of a sentence, or else of a word. */
function stretchEnd(text: string, from: number): number {
  if (text.length - from <= STRETCH) return text.length;
  const stretch = text.slice(from, from + STRETCH);
  const end = /^[\s\S]*[.!?…]["'’”)\]]*\s/u.exec(stretch) ?? /^[\s\S]*\s/u.exec(stretch);
  // Half of a surrogate pair is no character.
  return from + (end?.[0].length ?? stretch.replace(/[\uD800-\uDBFF]$/, '').length);
}
