import { CUE } from './cues.ts';
import { placeInArticle } from './documents.ts';
import { mark, STOP } from './marks.ts';
import type { Probe, ProbedWord } from './probe.ts';
import { RELATIONS } from './relations.ts';
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
  /** How many of those follow one another directly, at most: one less than the words of the longest run. */
  run: number;
  /** Which of the question's telling words are here: bits of `Probe.telling`. */
  told: number;
  /** 1 where a number stands just before what the question counts, else 0. */
  counted: number;
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
  const { marks, vocabulary } = library;
  if (marks.owner !== probe)
    mark(marks, vocabulary, { owner: probe, words: probe.words.map(({ word }) => word) });
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

/** Most words of a passage have nothing to do with the question: their marks say so. */
function readSentence(
  { words, cues, marks, sentenceStart }: Statistics,
  probe: Probe,
  { sentence, pairsSeen }: { readonly sentence: number; readonly pairsSeen: number[] },
): Span {
  const span = emptySpan(probe);
  const start = sentenceStart[sentence] as number;
  const end = sentenceStart[sentence + 1] as number;
  span.length = end - start;
  let seen = 0;
  let run = 0;
  let ownBefore = -1;
  let placeBefore = -1;
  for (let i = start; i < end; i++) {
    const mark = marks.of[words[i] as number] as number;
    if (mark <= 0) {
      seen |= cues[i] as number;
      ownBefore = -1;
      if (mark !== STOP) placeBefore = -1;
      continue;
    }
    const probed = probe.words[mark - 1] as ProbedWord;
    const { own } = probed;
    seen |= own < 0 ? (cues[i] as number) : (cues[i] as number) & CUE.address;
    if (own >= 0 && ownBefore >= 0 && probe.grams[ownBefore * probe.ownWords + own] === 1) {
      span.grams++;
      run++;
      if (run > span.run) span.run = run;
    } else run = 0;
    ownBefore = own;
    if (own >= 0) span.told |= probe.telling[own] as number;
    if (probed.isStop) continue;
    const { place } = readTerm(span, probe, probed);
    if (place >= 0 && place === probe.question.counted && numberBefore(cues, start, i)) span.counted = 1;
    const pair = placeBefore * probe.noHits.length + place;
    if (place >= 0 && placeBefore >= 0 && probe.pairs[pair] !== 0) {
      if (!pairsSeen.includes(pair)) pairsSeen.push(pair);
      span.pairs += probe.pairs[pair] as number;
    }
    placeBefore = place;
  }
  span.cues = seen;
  return span;
}

// *Forty-two large fishing boats*: a number seldom stands further from what it counts.
const COUNTING_REACH = 3;

function numberBefore(cues: Uint8Array, start: number, at: number): boolean {
  for (let i = Math.max(start, at - COUNTING_REACH); i < at; i++)
    if (((cues[i] as number) & CUE.number) !== 0) return true;
  return false;
}

/** Marks what a word of the text has of the question's terms. */
function readTerm(span: Span, { question, noHits, noRelated }: Probe, probed: ProbedWord): ProbedWord {
  const { word, place, hints } = probed;
  if (hints.length > 0 && span.related === noRelated) span.related = noRelated.slice();
  for (const hint of hints) {
    const slot = hint.place * RELATIONS.length + hint.relation;
    if ((span.related[slot] as number) < hint.strength) span.related[slot] = hint.strength;
  }
  if (place >= 0) {
    if (span.hits === noHits) span.hits = noHits.slice();
    if (span.hits[place] !== 2) span.hits[place] = question.terms[place]?.wordId === word ? 2 : 1;
  }
  return probed;
}

/** Which of the question's terms stand in the title or the headings above a passage. */
function termsAbove(
  { section, headingStart, headingWords, marks }: Statistics,
  { words, noneAbove }: Probe,
  passage: number,
): readonly boolean[] {
  const at = section[passage] as number;
  let above = noneAbove;
  for (let i = headingStart[at] as number; i < (headingStart[at + 1] as number); i++) {
    const mark = marks.of[headingWords[i] as number] as number;
    const place = mark > 0 ? (words[mark - 1] as ProbedWord).place : -1;
    if (place >= 0) above = above.map((stands, one) => stands || one === place);
  }
  return above;
}

/** It shares what it has of the question with all such spans, until it is found to have something. */
function emptySpan({ noHits, noRelated }: Probe): Span {
  return {
    hits: noHits,
    related: noRelated,
    pairs: 0,
    grams: 0,
    run: 0,
    told: 0,
    counted: 0,
    cues: 0,
    length: 0,
    place: 0,
  };
}

/** Adds what a sentence has to what its passage has; neighbours are counted apart, once each. */
function merge(whole: Span, sentence: Span, { noHits, noRelated }: Probe): void {
  whole.length += sentence.length;
  whole.cues |= sentence.cues;
  whole.grams = Math.max(whole.grams, sentence.grams);
  whole.run = Math.max(whole.run, sentence.run);
  whole.told |= sentence.told;
  whole.counted |= sentence.counted;
  if (sentence.hits !== noHits) raise(whole.hits, sentence.hits);
  if (sentence.related !== noRelated) raise(whole.related, sentence.related);
}

function raise(values: number[], others: readonly number[]): void {
  for (let i = 0; i < others.length; i++)
    if ((values[i] as number) < (others[i] as number)) values[i] = others[i] as number;
}
