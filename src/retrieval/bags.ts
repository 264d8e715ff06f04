import type { Documents } from './documents.ts';
import type { Range } from './stretches.ts';

/** The terms of some passages, each once a passage, in the order in which they first stand there. */
export interface Bags {
  /** The passages, in order. */
  readonly passages: Int32Array;
  /** The first entry of each passage, and the end of the last. */
  readonly start: Int32Array;
  readonly terms: Int32Array;
  /** How often the passage has the term, at most 65,535. */
  readonly counts: Uint16Array;
}

const MOST_COUNTED = 65_535;

/** The bags of the passages in some ranges, which are in order. */
export function bagsOf(documents: Documents, ranges: readonly Range[]): Bags {
  const { words, sentenceStart, passageStart, vocabulary } = documents;
  const firstToken = (passage: number): number => sentenceStart[passageStart[passage] as number] as number;
  const tokens = ranges.reduce((sum, { from, to }) => sum + firstToken(to) - firstToken(from), 0);
  const passages = numbersIn(ranges);
  const terms = new Int32Array(tokens);
  const counts = new Uint16Array(tokens);
  const start = new Int32Array(passages.length + 1);
  // Where a term stands in the bag of the passage at hand; what is left there by an earlier one lies before its beginning.
  const entry = new Int32Array(vocabulary.terms.length).fill(-1);
  let entries = 0;
  for (let number = 0; number < passages.length; number++) {
    const begin = entries;
    start[number] = begin;
    const passage = passages[number] as number;
    const to = firstToken(passage + 1);
    for (let i = firstToken(passage); i < to; i++) {
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
  start[passages.length] = entries;
  return { passages, start, terms: terms.subarray(0, entries), counts: counts.subarray(0, entries) };
}

function numbersIn(ranges: readonly Range[]): Int32Array {
  const numbers = new Int32Array(ranges.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  for (const { from, to } of ranges) for (let number = from; number < to; number++) numbers[at++] = number;
  return numbers;
}

/** Adds to `frequency` by how many of the passages each term stands in the text or above it, or takes it away. */
export function countWithContext(
  { vocabulary, section, headingWords, headingStart }: Documents,
  { passages, start, terms }: Bags,
  { frequency, by }: { readonly frequency: Int32Array; readonly by: 1 | -1 },
): void {
  const seenIn = new Int32Array(vocabulary.terms.length).fill(-1);
  const see = (term: number, passage: number): void => {
    if (term < 0 || seenIn[term] === passage) return;
    seenIn[term] = passage;
    frequency[term] = (frequency[term] as number) + by;
  };
  passages.forEach((passage, number) => {
    const to = start[number + 1] as number;
    for (let i = start[number] as number; i < to; i++) see(terms[i] as number, passage);
    const above = section[passage] as number;
    const end = headingStart[above + 1] as number;
    for (let i = headingStart[above] as number; i < end; i++)
      see(vocabulary.termOf[headingWords[i] as number] as number, passage);
  });
}
