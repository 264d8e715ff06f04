import type { Documents } from './documents.ts';

/** For every term, the passages that have it and how often. */
export interface InvertedIndex {
  /** The first posting of each term, and the end of the last. */
  readonly start: Int32Array;
  /** The passage of each posting, in order within a term. */
  readonly passage: Int32Array;
  /** How often the passage has the term. */
  readonly count: Int32Array;
  /** How many terms each passage has, repetitions counted. */
  readonly length: Int32Array;
  readonly meanLength: number;
  /** The length of each passage's vector of log term frequencies. */
  readonly norm: Float64Array;
  /** In how many passages each term stands in the text or in the title and headings above it. */
  readonly withContext: Int32Array;
}

/** Inverts the documents. */
export function invert(documents: Documents): InvertedIndex {
  const passages = documents.passages.length;
  const length = new Int32Array(passages);
  const norm = new Float64Array(passages);
  const frequencies = new Int32Array(documents.vocabulary.terms.length + 1);
  const withContext = new Int32Array(documents.vocabulary.terms.length);
  const bags = Array.from({ length: passages }, (_, passage) => {
    const bag = bagOf(documents, passage);
    let squares = 0;
    for (const [term, count] of bag) {
      frequencies[term + 1] = (frequencies[term + 1] as number) + 1;
      length[passage] = (length[passage] as number) + count;
      squares += (1 + Math.log(count)) ** 2;
    }
    norm[passage] = Math.sqrt(squares) || 1;
    for (const term of new Set([...bag.keys(), ...(documents.contexts[passage] ?? [])]))
      withContext[term] = (withContext[term] as number) + 1;
    return bag;
  });
  const meanLength = length.reduce((sum, one) => sum + one, 0) / Math.max(1, passages);
  return { ...lay(bags, frequencies), length, meanLength, norm, withContext };
}

/** How many passages have a term; 0 for -1, the id of no term. */
export function documentFrequency({ start }: InvertedIndex, term: number): number {
  return term < 0 ? 0 : (start[term + 1] as number) - (start[term] as number);
}

function bagOf(
  { words, sentenceStart, passageStart, vocabulary }: Documents,
  passage: number,
): Map<number, number> {
  const from = sentenceStart[passageStart[passage] as number] as number;
  const to = sentenceStart[passageStart[passage + 1] as number] as number;
  const bag = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const term = vocabulary.termOf[words[i] as number] as number;
    if (term >= 0) bag.set(term, (bag.get(term) ?? 0) + 1);
  }
  return bag;
}

/** Lays the bags out term by term. */
function lay(
  bags: readonly Map<number, number>[],
  frequencies: Int32Array,
): Pick<InvertedIndex, 'start' | 'passage' | 'count'> {
  const start = frequencies;
  for (let term = 1; term < start.length; term++)
    start[term] = (start[term] as number) + (start[term - 1] as number);
  const next = start.slice();
  const total = start[start.length - 1] ?? 0;
  const passage = new Int32Array(total);
  const count = new Int32Array(total);
  bags.forEach((bag, number) => {
    for (const [term, times] of bag) {
      const at = next[term] as number;
      next[term] = at + 1;
      passage[at] = number;
      count[at] = times;
    }
  });
  return { start, passage, count };
}
