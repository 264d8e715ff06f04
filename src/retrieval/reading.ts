import { CUE } from './cues.ts';
import { gramKey, MASK, type Probe, pairKey } from './probe.ts';
import { RELATIONS } from './relations.ts';
import type { Statistics } from './statistics.ts';

/** What a stretch of text, a sentence or a whole passage, has of a question. Lists are by the place of the question's terms. */
export interface Span {
  /** 0: the term is missing; 1: it is there in another form; 2: the very word is there. */
  readonly hits: number[];
  /** How strongly something stands for the term, 0 to 1, at `place * RELATIONS.length + relation`. */
  readonly related: number[];
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
export function readPassage(
  library: Statistics,
  probe: Probe,
  { passage, cosine }: { readonly passage: number; readonly cosine: number },
): Reading {
  const from = library.passageStart[passage] as number;
  const to = library.passageStart[passage + 1] as number;
  const whole = emptySpan(probe);
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

/** Most words of a passage have nothing to do with the question: the masks pass over them without a look into a map. */
function readSentence(
  { words, cues, vocabulary, sentenceStart }: Statistics,
  probe: Probe,
  { sentence, pairsSeen }: { readonly sentence: number; readonly pairsSeen: Set<number> },
): Span {
  const { wordMask, termMask, ownWords, grams } = probe;
  const span = emptySpan(probe);
  const start = sentenceStart[sentence] as number;
  const end = sentenceStart[sentence + 1] as number;
  span.length = end - start;
  let ownBefore = -1;
  let placeBefore = -1;
  for (let i = start; i < end; i++) {
    const word = words[i] as number;
    if (wordMask[word & MASK] === 1 && ownWords.has(word)) {
      span.cues |= (cues[i] as number) & CUE.address;
      if (ownBefore >= 0 && grams.has(gramKey(ownBefore, word))) span.grams++;
      ownBefore = word;
    } else {
      span.cues |= cues[i] as number;
      ownBefore = -1;
    }
    const term = vocabulary.termOf[word] as number;
    if (term < 0) continue;
    placeBefore =
      termMask[term & MASK] === 1 ? readTerm(span, probe, { word, term, placeBefore, pairsSeen }) : -1;
  }
  return span;
}

/** Marks what a term of the text has of the question, and gives the term's place there, or -1. */
function readTerm(
  span: Span,
  { question, exact, related, pairs }: Probe,
  {
    word,
    term,
    placeBefore,
    pairsSeen,
  }: { word: number; term: number; placeBefore: number; pairsSeen: Set<number> },
): number {
  const hints = related.get(term);
  if (hints !== undefined)
    for (const { place, relation, strength } of hints) {
      const slot = place * RELATIONS.length + relation;
      if ((span.related[slot] as number) < strength) span.related[slot] = strength;
    }
  const place = exact.get(term);
  if (place === undefined) return -1;
  if (span.hits[place] !== 2) span.hits[place] = question.terms[place]?.wordId === word ? 2 : 1;
  const key = pairKey(placeBefore, place);
  const weight = placeBefore >= 0 ? pairs.get(key) : undefined;
  if (weight !== undefined) {
    pairsSeen.add(key);
    span.pairs += weight;
  }
  return place;
}

function emptySpan({ question }: Probe): Span {
  const hits: number[] = [];
  const related: number[] = [];
  for (let place = 0; place < question.terms.length; place++) {
    hits.push(0);
    for (let relation = 0; relation < RELATIONS.length; relation++) related.push(0);
  }
  return { hits, related, pairs: 0, grams: 0, cues: 0, length: 0 };
}

/** Adds what a sentence has to what its passage has; neighbours are counted apart, once each. */
function merge(whole: Span, sentence: Span): void {
  whole.length += sentence.length;
  whole.cues |= sentence.cues;
  whole.grams = Math.max(whole.grams, sentence.grams);
  raise(whole.hits, sentence.hits);
  raise(whole.related, sentence.related);
}

function raise(values: number[], others: readonly number[]): void {
  for (let i = 0; i < others.length; i++)
    if ((values[i] as number) < (others[i] as number)) values[i] = others[i] as number;
}
