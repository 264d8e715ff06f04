import { CUE } from './cues.ts';
import { placeInArticle } from './documents.ts';
import { type Marks, markFor, placeOf } from './marks.ts';
import type { Probe } from './probe.ts';
import type { Statistics } from './statistics.ts';

/** What a stretch of text, a sentence or a whole passage, has of a question. Lists are by the place of the question's terms. */
export interface Span {
  /** 0: the term is missing; 1: it is there in another form; 2: the very word is there. */
  hits: number[];
  /** How strongly something stands for the term, 0 to 1, at `place * RELATIONS.length + relation`. */
  related: number[];
  /** The sum of the worths of the question's neighbouring terms that are neighbours here. */
  pairs: number;
  /** How many neighbouring words of the question are neighbours here, stop words included. */
  grams: number;
  /** The cues of the words that the question does not have itself: bits of `CUE`. */
  cues: number;
  /** In words. */
  length: number;
  /** How many sentences of the passage stand before it. */
  place: number;
}

/** A passage read for a question. */
export interface Reading {
  /** The passage's number. */
  readonly passage: number;
  /** How many passages of its article stand before it. */
  readonly place: number;
  /** The cosine of question and passage, 0 to 1. */
  readonly cosine: number;
  readonly whole: Span;
  readonly sentences: readonly Span[];
  /** Whether each of the question's terms stands in the title or the headings above it. */
  readonly above: readonly boolean[];
}

/** Reads a passage for a question, in one pass over its words. */
export function readPassage(
  library: Statistics,
  probe: Probe,
  { passage, cosine }: { readonly passage: number; readonly cosine: number },
): Reading {
  if (library.marks.owner !== probe) markFor(library.marks, probe);
  const from = library.passageStart[passage] as number;
  const to = library.passageStart[passage + 1] as number;
  const whole = emptySpan(probe);
  whole.hits = probe.noHits.slice();
  whole.related = probe.noRelated.slice();
  const sentences: Span[] = [];
  const pairsSeen: number[] = [];
  for (let sentence = from; sentence < to; sentence++) {
    const span = readSentence(library, probe, { sentence, pairsSeen });
    span.place = sentences.length;
    merge(whole, span, probe);
    sentences.push(span);
  }
  for (const pair of pairsSeen) whole.pairs += probe.pairs[pair] as number;
  const place = placeInArticle(library, passage);
  return { passage, place, cosine, whole, sentences, above: termsAbove(library, probe, passage) };
}

/** Most words of a passage have nothing to do with the question: they have no marks. */
function readSentence(
  { words, cues, marks, sentenceStart, vocabulary }: Statistics,
  probe: Probe,
  { sentence, pairsSeen }: { readonly sentence: number; readonly pairsSeen: number[] },
): Span {
  const { own, note } = marks;
  const { termOf } = vocabulary;
  const { pairs, grams, ownWords, noHits } = probe;
  const span = emptySpan(probe);
  const start = sentenceStart[sentence] as number;
  const end = sentenceStart[sentence + 1] as number;
  span.length = end - start;
  let seen = 0;
  let ownBefore = 0;
  let placeBefore = -1;
  for (let i = start; i < end; i++) {
    const word = words[i] as number;
    const number = own[word] as number;
    seen |= number === 0 ? (cues[i] as number) : (cues[i] as number) & CUE.address;
    if (number > 0 && ownBefore > 0)
      span.grams += grams[(ownBefore - 1) * ownWords.length + number - 1] as number;
    ownBefore = number;
    const term = termOf[word] as number;
    if (term < 0) continue;
    const first = note[term] as number;
    const place = first > 0 ? readTerm(span, probe, { marks, word, first }) : -1;
    const pair = placeBefore * noHits.length + place;
    if (place >= 0 && placeBefore >= 0 && pairs[pair] !== 0) {
      if (!pairsSeen.includes(pair)) pairsSeen.push(pair);
      span.pairs += pairs[pair] as number;
    }
    placeBefore = place;
  }
  span.cues = seen;
  return span;
}

/** Marks what a word of the text has of the question's terms by its notes; gives the place of the term that it is itself, or -1. */
function readTerm(
  span: Span,
  { question, noHits, noRelated }: Probe,
  { marks, word, first }: { readonly marks: Marks; readonly word: number; readonly first: number },
): number {
  const { slot, strength, next } = marks.notes;
  let note = first;
  let place = -1;
  if ((slot[note] as number) < 0) {
    place = -1 - (slot[note] as number);
    if (span.hits === noHits) span.hits = noHits.slice();
    if (span.hits[place] !== 2) span.hits[place] = question.terms[place]?.wordId === word ? 2 : 1;
    note = next[note] as number;
  }
  if (note > 0 && span.related === noRelated) span.related = noRelated.slice();
  for (; note > 0; note = next[note] as number) {
    const at = slot[note] as number;
    if ((span.related[at] as number) < (strength[note] as number))
      span.related[at] = strength[note] as number;
  }
  return place;
}

/** Which of the question's terms stand in the title or the headings above a passage. */
function termsAbove(
  { section, headingStart, headingWords, marks, vocabulary }: Statistics,
  { noneAbove }: Probe,
  passage: number,
): readonly boolean[] {
  const at = section[passage] as number;
  let above = noneAbove;
  for (let i = headingStart[at] as number; i < (headingStart[at + 1] as number); i++) {
    const term = vocabulary.termOf[headingWords[i] as number] as number;
    const place = term < 0 ? -1 : placeOf(marks, term);
    if (place >= 0) above = above.map((stands, one) => stands || one === place);
  }
  return above;
}

/** It shares what it has of the question with all such spans, until it is found to have something. */
function emptySpan({ noHits, noRelated }: Probe): Span {
  return { hits: noHits, related: noRelated, pairs: 0, grams: 0, cues: 0, length: 0, place: 0 };
}

/** Adds what a sentence has to what its passage has; neighbours are counted apart, once each. */
function merge(whole: Span, sentence: Span, { noHits, noRelated }: Probe): void {
  whole.length += sentence.length;
  whole.cues |= sentence.cues;
  whole.grams = Math.max(whole.grams, sentence.grams);
  if (sentence.hits !== noHits) raise(whole.hits, sentence.hits);
  if (sentence.related !== noRelated) raise(whole.related, sentence.related);
}

function raise(values: number[], others: readonly number[]): void {
  for (let i = 0; i < others.length; i++)
    if ((values[i] as number) < (others[i] as number)) values[i] = others[i] as number;
}
