import type { Documents } from './documents.ts';

/** For every term, the passages that have it and how often. */
export interface InvertedIndex {
  /** The first posting of each term, and the end of the last. */
  readonly start: Int32Array;
  /** The passage of each posting, in order within a term. */
  readonly passage: Int32Array;
  /** How often the passage has the term, at most 65,535. */
  readonly count: Uint16Array;
  /** How many terms each passage has, repetitions counted. */
  readonly length: Int32Array;
  readonly meanLength: number;
  /** The length of each passage's vector of log term frequencies. */
  readonly norm: Float64Array;
  /** In how many passages each term stands in the text or in the title and headings above it. */
  readonly withContext: Int32Array;
}

const MOST_COUNTED = 65_535;

/** Inverts the documents. */
export function invert(documents: Documents): InvertedIndex {
  const { size, vocabulary } = documents;
  const bags = bagsOf(documents);
  const { bagStart, terms, counts } = bags;
  const length = new Int32Array(size);
  const norm = new Float64Array(size);
  const frequency = new Int32Array(vocabulary.terms.length);
  for (let passage = 0; passage < size; passage++) {
    let squares = 0;
    let total = 0;
    for (let i = bagStart[passage] as number; i < (bagStart[passage + 1] as number); i++) {
      const term = terms[i] as number;
      const count = counts[i] as number;
      frequency[term] = (frequency[term] as number) + 1;
      total += count;
      // Most terms stand there once, and a logarithm takes longer than all else here.
      squares += count === 1 ? 1 : (1 + Math.log(count)) ** 2;
    }
    length[passage] = total;
    norm[passage] = Math.sqrt(squares) || 1;
  }
  const meanLength = length.reduce((sum, one) => sum + one, 0) / Math.max(1, size);
  const withContext = countContexts(documents, bags, frequency);
  return { ...lay(bags, frequency), length, meanLength, norm, withContext };
}

/** How many passages have a term; 0 for -1, the id of no term. */
export function documentFrequency({ start }: InvertedIndex, term: number): number {
  return term < 0 ? 0 : (start[term + 1] as number) - (start[term] as number);
}

/** The terms of each passage, each once, in the order in which they first stand there. */
interface Bags {
  /** The first entry of each passage, and the end of the last. */
  readonly bagStart: Int32Array;
  readonly terms: Int32Array;
  readonly counts: Uint16Array;
}

function bagsOf({ words, sentenceStart, passageStart, vocabulary, size }: Documents): Bags {
  const terms = new Int32Array(words.length);
  const counts = new Uint16Array(words.length);
  const bagStart = new Int32Array(size + 1);
  // Where a term stands in the bag of the passage at hand; what is left there by an earlier one lies before its beginning.
  const entry = new Int32Array(vocabulary.terms.length).fill(-1);
  let entries = 0;
  for (let passage = 0; passage < size; passage++) {
    const begin = entries;
    bagStart[passage] = begin;
    const from = sentenceStart[passageStart[passage] as number] as number;
    const to = sentenceStart[passageStart[passage + 1] as number] as number;
    for (let i = from; i < to; i++) {
      const term = vocabulary.termOf[words[i] as number] as number;
      if (term < 0) continue;
      const at = entry[term] as number;
      if (at >= begin) {
        counts[at] = Math.min(MOST_COUNTED, (counts[at] as number) + 1);
        continue;
      }
      entry[term] = entries;
      terms[entries] = term;
      counts[entries++] = 1;
    }
  }
  bagStart[size] = entries;
  return { bagStart, terms, counts };
}

/** Adds to the terms' frequencies the passages that have them only above their text. */
function countContexts(
  { vocabulary, section, headingWords, headingStart }: Documents,
  { bagStart, terms }: Bags,
  frequency: Int32Array,
): Int32Array {
  const withContext = frequency.slice();
  const seenIn = new Int32Array(vocabulary.terms.length).fill(-1);
  for (let passage = 0; passage < section.length; passage++) {
    for (let i = bagStart[passage] as number; i < (bagStart[passage + 1] as number); i++)
      seenIn[terms[i] as number] = passage;
    const above = section[passage] as number;
    for (let i = headingStart[above] as number; i < (headingStart[above + 1] as number); i++) {
      const term = vocabulary.termOf[headingWords[i] as number] as number;
      if (term < 0 || seenIn[term] === passage) continue;
      seenIn[term] = passage;
      withContext[term] = (withContext[term] as number) + 1;
    }
  }
  return withContext;
}

/** Lays the bags out term by term. */
function lay(
  { bagStart, terms, counts }: Bags,
  frequency: Int32Array,
): Pick<InvertedIndex, 'start' | 'passage' | 'count'> {
  const start = new Int32Array(frequency.length + 1);
  for (let term = 0; term < frequency.length; term++)
    start[term + 1] = (start[term] as number) + (frequency[term] as number);
  const next = start.slice();
  const total = start[frequency.length] as number;
  const passage = new Int32Array(total);
  const count = new Uint16Array(total);
  for (let number = 0; number + 1 < bagStart.length; number++) {
    for (let i = bagStart[number] as number; i < (bagStart[number + 1] as number); i++) {
      const term = terms[i] as number;
      const at = next[term] as number;
      next[term] = at + 1;
      passage[at] = number;
      count[at] = counts[i] as number;
    }
  }
  return { start, passage, count };
}
