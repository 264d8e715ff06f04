import type { Span } from './span.ts';

// Abbreviations after which a full stop does not end a sentence: titles, months, Latin and reference shorthand, company
// forms. A closed list written for this project; single initials and dotted letters (U.S., p.m.) are met by pattern.
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr gen col lt sgt cpt capt maj adm brig cmdr rev hon gov sen rep pres amb fr ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri ' +
    'vs etc al cf ca approx est no nos vol fig figs eq sec ch art pp ed eds trans repr inc ltd co corp dept univ mt ft ave blvd rd'
  ).split(' '),
);
const LAST_WORD = /([\p{L}.]+)\.$/u;
const DOTTED_LETTERS = /^(\p{L}\.)*\p{L}$/u;
const CONTINUES = /^[\p{Ll}\p{Nd})\]»”,;:]/u;
const CLOSES = /^[)\]»”"'’]+$/u;

// How far back the word before a break is looked for, in UTF-16 code units; without an end, a sentence of a million initials would take
// hours.
const LOOK_BACK = 64;

// The segmenter's time can grow with the cube of a text's length, so that it gets no more than this at once, in UTF-16 code units.
const STRETCH = 4000;

// Where Unicode's rules find a break whatever stands around: behind the end of a sentence and a space, before a capital (SB8 to SB11).
const SURE_BREAK = /[.!?]["'’”)\]]* (?=["'‘“([]*[A-Z])/g;
// What may be a break or make one: a character of another alphabet, or what ends sentences, unless it is the end of all. A full stop ends
// none before a digit (SB6), between a letter and a capital (SB7), and before a small letter or a comma (SB8).
const MAY_BREAK =
  /[^ -~\u00a0-\u024f‐-”…]|\.(?!\d|(?<=[A-Za-z]\.)[A-Z]|["'’”)\]]* ?(?:[a-z,]|$))|[!?](?!["'’”)\]]* ?$)/;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences within `[start, end)` of a source, trimmed, in order and in offsets of the source. Unicode's segmentation
 * (UAX #29) finds the breaks; those after abbreviations and initials are joined again. A line break is a space.
 */
export function sentences(source: string, { start, end }: Span): Span[] {
  const text = source.slice(start, end);
  const prose = text.replace(/[\r\n\u2028\u2029]/g, ' ');
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of segments(prose)) {
    const last = spans.at(-1);
    if (last && !endsSentence(prose.slice(Math.max(last.start, index - LOOK_BACK), index), segment))
      last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans
    .map((span) => trimmed(text, span))
    .filter(notEmpty)
    .map((span) => shifted(span, start));
}

interface Segment {
  readonly segment: string;
  readonly index: number;
}

/** The breaks that Unicode finds, in order. */
function segments(text: string): Segment[] {
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
      for (const { segment, index } of segmenter.segment(part))
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

function endsSentence(before: string, after: string): boolean {
  const head = after.trimStart();
  if (head === '' || CLOSES.test(head.trimEnd())) return false;
  const body = before.trimEnd();
  if (!body.endsWith('.')) return true;
  const word = LAST_WORD.exec(body.slice(body.lastIndexOf(' ') + 1))?.[1];
  if (word === undefined) return !/^\p{Ll}/u.test(head);
  if (CONTINUES.test(head)) return false;
  return !DOTTED_LETTERS.test(word) && !ABBREVIATIONS.has(word.toLowerCase());
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

function notEmpty(span: Span): boolean {
  return span.end > span.start;
}

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
