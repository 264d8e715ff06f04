import { CUE } from './cues.ts';
import { gramKey, type Probe, pairKey } from './probe.ts';
import { RELATIONS } from './relations.ts';
import type { Statistics } from './statistics.ts';

/** What a stretch of text, a sentence or a whole passage, has of a question. Lists are by the place of the question's terms. */
export interface Span {
  /** 0: the term is missing; 1: it is there in another form; 2: the very word is there. */
  readonly hits: Uint8Array;
  /** How strongly something stands for the term, 0 to 1, at `place * RELATIONS.length + relation`. */
  readonly related: Float32Array;
  /** The sum of the weights of the question's neighbouring terms that are neighbours here. */
  pairs: number;
  /** How many neighbouring words of the question are neighbours here, stop words included. */
  grams: number;
  /** The cues of the words that the question does not have itself: bits of `CUE`. */
  cues: number;
  /** In words. */
  length: number;
}

/** A passage read for a question. */
export interface Reading {
  /** The passage's number. */
  readonly passage: number;
  /** The cosine of question and passage, 0 to 1. */
  readonly cosine: number;
  readonly whole: Span;
  readonly sentences: readonly Span[];
  /** The terms of the title and the headings above it. */
  readonly context: ReadonlySet<number>;
}

/** Reads a passage for a question, in one pass over its words. */
export function readPassage(library: Statistics, probe: Probe, { passage, cosine }: { passage: number; cosine: number }): Reading {
  const places = probe.question.terms.length;
  const from = library.passageStart[passage] as number;
  const to = library.passageStart[passage + 1] as number;
  const whole = emptySpan(places);
  const sentences: Span[] = [];
  const pairsSeen = new Set<number>();
  for (let sentence = from; sentence < to; sentence++) {
    const span = readSentence(library, probe, { sentence, pairsSeen });
    merge(whole, span);
    sentences.push(span);
  }
  for (const key of pairsSeen) whole.pairs += probe.pairs.get(key) as number;
  return { passage, cosine, whole, sentences, context: library.contexts[passage] as ReadonlySet<number> };
}

function readSentence(
  { words, cues, vocabulary, sentenceStart }: Statistics,
  { question, exact, related, pairs, grams, ownWords }: Probe,
  { sentence, pairsSeen }: { sentence: number; pairsSeen: Set<number> },
): Span {
  const span = emptySpan(question.terms.length);
  const end = sentenceStart[sentence + 1] as number;
  let lastWord = -1;
  let lastPlace = -1;
  for (let i = sentenceStart[sentence] as number; i < end; i++) {
    span.length++;
    const word = words[i] as number;
    if (ownWords.has(word)) {
      span.cues |= (cues[i] as number) & CUE.address;
      if (lastWord >= 0 && grams.has(gramKey(lastWord, word))) span.grams++;
      lastWord = word;
    } else {
      span.cues |= cues[i] as number;
      lastWord = -1;
    }
    const term = vocabulary.termOf[word] as number;
    if (term < 0) continue;
    const place = exact.get(term) ?? -1;
    if (place >= 0) {
      if (span.hits[place] !== 2) span.hits[place] = question.terms[place]?.wordId === word ? 2 : 1;
      const key = pairKey(lastPlace, place);
      if (lastPlace >= 0 && pairs.has(key)) {
        pairsSeen.add(key);
        span.pairs += pairs.get(key) as number;
      }
    }
    lastPlace = place;
    const hints = related.get(term);
    if (hints !== undefined)
      for (const { place: at, relation, strength } of hints) {
        const slot = at * RELATIONS.length + relation;
        if ((span.related[slot] as number) < strength) span.related[slot] = strength;
      }
  }
  return span;
}

function emptySpan(places: number): Span {
  return { hits: new Uint8Array(places), related: new Float32Array(places * RELATIONS.length), pairs: 0, grams: 0, cues: 0, length: 0 };
}

/** Adds what a sentence has to what its passage has; neighbours are counted apart, once each. */
function merge(whole: Span, sentence: Span): void {
  whole.length += sentence.length;
  whole.cues |= sentence.cues;
  whole.grams = Math.max(whole.grams, sentence.grams);
  sentence.hits.forEach((hit, place) => {
    if ((whole.hits[place] as number) < hit) whole.hits[place] = hit;
  });
  sentence.related.forEach((strength, slot) => {
    if ((whole.related[slot] as number) < strength) whole.related[slot] = strength;
  });
}
