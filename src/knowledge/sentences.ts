import { segments } from './segments.ts';
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
  return spans.map((span) => trimmed(text, span, start)).filter(notEmpty);
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

/** A range of a text without the white space around it, in offsets of the source, where the text begins at `by`. */
function trimmed(text: string, { start, end }: Span, by: number): Span {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: by + from, end: by + Math.max(from, start + part.trimEnd().length) };
}

function notEmpty(span: Span): boolean {
  return span.end > span.start;
}
