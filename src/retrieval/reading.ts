import { CUE } from './cues.ts';
import { articleAt, placeInArticle } from './documents.ts';
import { markFor, type Notes, placeOf } from './marks.ts';
import type { Probe } from './probe.ts';
import type { QueryTerm } from './question.ts';
import { addSentence, blankSpan, relate, type Span, wipe } from './span.ts';
import type { Statistics } from './statistics.ts';

/** A passage read for a question. */
export interface Reading {
  /** The passage's number. */
  readonly passage: number;
  /** The number of its article. */
  readonly article: number;
  /** How many passages of its article stand before it. */
  readonly place: number;
  /** The cosine of question and passage, 0 to 1; not known before all sentences have been read. */
  cosine: number;
  readonly whole: Span;
  /** The hits of the first sentence. */
  opening: readonly number[];
  /** Whether each of the question's terms stands in the title or the headings above it. */
  readonly above: readonly boolean[];
}

/** Is shown each sentence when it has been read, and gives the span that the next may be written on: the same, or another. */
export type TakeSentence = (sentence: Span, reading: Reading) => Span;

/** Reads a passage for a question, in one pass over its words. */
export function readPassage(
  library: Statistics,
  probe: Probe,
  { passage, blank, take }: { readonly passage: number; readonly blank: Span; readonly take: TakeSentence },
): Reading {
  if (library.marks.owner !== probe) markFor(library.marks, probe);
  const article = articleAt(library, passage);
  const place = placeInArticle(library, passage, article);
  const whole = blankSpan(probe);
  const above = termsAbove(library, probe, passage);
  const reading: Reading = { passage, article, place, cosine: 0, whole, opening: probe.noHits, above };
  const from = library.passageStart[passage] as number;
  const to = library.passageStart[passage + 1] as number;
  const page = { whole, span: blank, counts: probe.noHits.slice(), pairsSeen: [] };
  for (let sentence = from; sentence < to; sentence++) {
    wipe(page.span, probe);
    page.span.place = sentence - from;
    readSentence(library, probe, { page, sentence });
    if (sentence === from) reading.opening = page.span.hits.slice();
    addSentence(whole, page.span);
    page.span = take(page.span, reading);
  }
  reading.cosine = cosine(library, probe, { passage, counts: page.counts });
  return reading;
}

/** A passage while it is read. */
interface Page {
  readonly whole: Span;
  /** The sentence at hand. */
  span: Span;
  /** How often the passage has each of the question's terms. */
  readonly counts: number[];
  readonly pairsSeen: number[];
}

/** Most words of a passage have nothing to do with the question: their marks say so. */
function readSentence(
  { words, cues, marks, sentenceStart, vocabulary: { termOf } }: Statistics,
  { question: { terms, counted }, pairs, grams, telling, ownWords }: Probe,
  { page, sentence }: { readonly page: Page; readonly sentence: number },
): void {
  const { own: ownPlace, note, notes } = marks;
  const { span } = page;
  const start = sentenceStart[sentence] as number;
  const end = sentenceStart[sentence + 1] as number;
  let seen = 0;
  let run = 0;
  let ownBefore = -1;
  let placeBefore = -1;
  for (let i = start; i < end; i++) {
    const word = words[i] as number;
    const own = (ownPlace[word] as number) - 1;
    if (own >= 0) {
      seen |= (cues[i] as number) & CUE.address;
      span.told |= telling[own] as number;
      const follows = ownBefore >= 0 && grams[ownBefore * ownWords.length + own] === 1;
      run = follows ? run + 1 : 0;
      if (follows) span.grams++;
      if (run > span.run) span.run = run;
    } else seen |= cues[i] as number;
    ownBefore = own;
    const term = termOf[word] as number;
    // Stop words stand between neighbours.
    if (term < 0) continue;
    const first = note[term] as number;
    const place = first === 0 ? -1 : readNotes(page, notes, first);
    if (place >= 0) {
      hit(page, place, (terms[place] as QueryTerm).wordId === word ? 2 : 1);
      if (place === counted && numberBefore(cues, start, i)) span.counted = 1;
      if (placeBefore >= 0) pair(page, pairs, placeBefore * terms.length + place);
    }
    placeBefore = place;
  }
  span.cues = seen;
  span.length = end - start;
}

// *Forty-two large fishing boats*: a number seldom stands further from what it counts.
const COUNTING_REACH = 3;

function numberBefore(cues: Uint8Array, start: number, at: number): boolean {
  for (let i = Math.max(start, at - COUNTING_REACH); i < at; i++)
    if (((cues[i] as number) & CUE.number) !== 0) return true;
  return false;
}

/** Marks what a term of the text could stand for; gives its place among the question's terms, or -1 when it is none of them. */
function readNotes({ whole, span }: Page, { slot, strength, next }: Notes, first: number): number {
  const own = (slot[first] as number) < 0;
  for (let note = own ? (next[first] as number) : first; note > 0; note = next[note] as number) {
    relate(span, slot[note] as number, strength[note] as number);
    relate(whole, slot[note] as number, strength[note] as number);
  }
  return own ? -1 - (slot[first] as number) : -1;
}

/** Marks that the text has a term of the question. */
function hit({ whole, span, counts }: Page, place: number, how: 1 | 2): void {
  if ((span.hits[place] as number) < how) span.hits[place] = how;
  if ((whole.hits[place] as number) < how) whole.hits[place] = how;
  counts[place] = (counts[place] as number) + 1;
}

/** Counts neighbours, in the whole passage each pair of them once. */
function pair({ whole, span, pairsSeen }: Page, pairs: readonly number[], at: number): void {
  const worth = pairs[at] as number;
  if (worth === 0) return;
  span.pairs += worth;
  if (pairsSeen.includes(at)) return;
  pairsSeen.push(at);
  whole.pairs += worth;
}

/**
 * The cosine of lnc and ltc weights, of how often a passage has each of the question's terms: G. Salton and C. Buckley,
 * "Term-weighting approaches in automatic text retrieval", 1988.
 */
function cosine(
  { inverted }: Statistics,
  { question, length }: Probe,
  { passage, counts }: { readonly passage: number; readonly counts: readonly number[] },
): number {
  let sum = 0;
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] as number;
    if (count > 0)
      sum += (question.terms[place] as QueryTerm).weight * (count === 1 ? 1 : 1 + Math.log(count));
  }
  return sum / (length * (inverted.norm[passage] as number));
}

/** Which of the question's terms stand in the title or the headings above a passage. */
function termsAbove(
  { section, headingStart, headingWords, marks, vocabulary: { termOf } }: Statistics,
  { noneAbove }: Probe,
  passage: number,
): readonly boolean[] {
  const at = section[passage] as number;
  let above = noneAbove as boolean[];
  for (let i = headingStart[at] as number; i < (headingStart[at + 1] as number); i++) {
    const place = placeOf(marks, termOf[headingWords[i] as number] as number);
    if (place < 0) continue;
    if (above === noneAbove) above = noneAbove.slice();
    above[place] = true;
  }
  return above;
}
