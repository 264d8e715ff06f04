import type { Vocabulary } from './vocabulary.ts';

/**
 * A mark for every word of a library: what it has to do with the question at hand. So reading a passage takes one look a word. It
 * belongs to an index; whoever reads for another question marks the words anew.
 */
export interface Marks<Owner> {
  /** By word: 0 for one that has nothing to do with the question, `STOP` for such a stop word, otherwise 1 and more. */
  readonly of: Int32Array;
  owner: Owner | undefined;
  /** The words that are marked for the owner. */
  marked: readonly number[];
  /** The words of each term, all terms one after the other. */
  readonly words: Int32Array;
  /** The first of each term's words, and the end of the last. */
  readonly start: Int32Array;
}

export const STOP = -1;

export function emptyMarks<Owner>({ terms, termOf }: Vocabulary): Marks<Owner> {
  const start = new Int32Array(terms.length + 1);
  const of = new Int32Array(termOf.length);
  for (let word = 0; word < termOf.length; word++) {
    const term = termOf[word] as number;
    of[word] = markOf(term);
    if (term >= 0) start[term + 1] = (start[term + 1] as number) + 1;
  }
  for (let term = 0; term < terms.length; term++)
    start[term + 1] = (start[term + 1] as number) + (start[term] as number);
  const next = start.slice();
  const words = new Int32Array(start[terms.length] as number);
  for (let word = 0; word < termOf.length; word++) {
    const term = termOf[word] as number;
    if (term < 0) continue;
    const at = next[term] as number;
    next[term] = at + 1;
    words[at] = word;
  }
  return { of, owner: undefined, marked: [], words, start };
}

/** Marks words for an owner, with 1 for the first and so on, and takes the marks of the owner before away. */
export function mark<Owner>(
  marks: Marks<Owner>,
  { termOf }: Vocabulary,
  { owner, words }: { readonly owner: Owner; readonly words: readonly number[] },
): void {
  for (const word of marks.marked) marks.of[word] = markOf(termOf[word] as number);
  words.forEach((word, i) => {
    marks.of[word] = i + 1;
  });
  marks.owner = owner;
  marks.marked = words;
}

function markOf(term: number): number {
  return term < 0 ? STOP : 0;
}
