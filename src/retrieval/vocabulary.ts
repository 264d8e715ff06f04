import { type GrowingNames, growNames, numberOf } from './names.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopwords.ts';

/**
 * The words of a library, numbered, and the terms that they are forms of. Numbers count from 0 in the order of first use; a library
 * built on an earlier one keeps its numbers, and gives those of words that are gone to the next new ones.
 */
export interface Vocabulary {
  /** By id; empty for the id of a word that is gone. */
  readonly words: readonly string[];
  /** The slots of the words' `Names`. */
  readonly wordSlots: Int32Array;
  readonly terms: readonly string[];
  readonly termSlots: Int32Array;
  /** The term of each word, or -1 for a stop word and for one that is gone. */
  readonly termOf: Int32Array;
}

const FEWEST_HOLLOW = 1024;

/** The id of a word, or -1. */
export function wordId({ words, wordSlots }: Vocabulary, word: string): number {
  return numberOf({ names: words, slots: wordSlots }, word);
}

/** The id of a term, or -1. */
export function termId({ terms, termSlots }: Vocabulary, term: string): number {
  return numberOf({ names: terms, slots: termSlots }, term);
}

/** How many terms there are. */
export function termCount({ terms }: Vocabulary): number {
  let count = 0;
  for (const term of terms) if (term !== '') count++;
  return count;
}

/** Whether most of its ids have no word any more. */
export function isHollow({ words }: Vocabulary): boolean {
  let gone = 0;
  for (const word of words) if (word === '') gone++;
  return words.length > FEWEST_HOLLOW && 2 * gone > words.length;
}

/** A vocabulary that still grows. */
export interface GrowingVocabulary {
  readonly words: GrowingNames;
  readonly terms: GrowingNames;
  readonly termOf: number[];
}

/** A vocabulary that grows from nothing, or from a copy of an earlier one. */
export function growVocabulary(before?: Vocabulary): GrowingVocabulary {
  if (!before) return { words: growNames(), terms: growNames(), termOf: [] };
  return {
    words: growNames({ names: before.words, slots: before.wordSlots }),
    terms: growNames({ names: before.terms, slots: before.termSlots }),
    termOf: Array.from(before.termOf),
  };
}

/** The id of a word, given one if it is new. */
export function internWord(vocabulary: GrowingVocabulary, word: string): number {
  const known = vocabulary.words.find(word);
  return known >= 0 ? known : addWord(vocabulary, word);
}

/** Gives a word that is new an id. */
export function addWord({ words, terms, termOf }: GrowingVocabulary, word: string): number {
  const id = words.add(word);
  termOf[id] = -1;
  if (isStopWord(word)) return id;
  const term = stem(word);
  const known = terms.find(term);
  termOf[id] = known >= 0 ? known : terms.add(term);
  return id;
}

/** Removes the words that nothing uses any more, and the terms that have no word left. */
export function removeUnused(
  { words, terms, termOf }: GrowingVocabulary,
  isUsed: (word: number) => boolean,
): void {
  const { names } = words;
  const left = new Set<number>();
  for (let word = 0; word < names.length; word++) {
    if (isUsed(word) || names[word] === '') continue;
    words.remove(word);
    if ((termOf[word] as number) >= 0) left.add(termOf[word] as number);
    termOf[word] = -1;
  }
  if (left.size === 0) return;
  for (const term of termOf) left.delete(term);
  for (const term of left) terms.remove(term);
}

/** The vocabulary as it is now, which does not grow any more. */
export function settled({ words, terms, termOf }: GrowingVocabulary): Vocabulary {
  const { names, slots } = words.done();
  const ofTerms = terms.done();
  return {
    words: names,
    wordSlots: slots,
    terms: ofTerms.names,
    termSlots: ofTerms.slots,
    termOf: Int32Array.from(termOf),
  };
}

/** The ids whose names came and went; one that another name took over is among both. */
export interface Changes {
  readonly came: readonly number[];
  readonly gone: readonly number[];
}

/** What changed from an earlier list of names to a later one. */
export function changesOf(before: readonly string[], after: readonly string[]): Changes {
  const came: number[] = [];
  const gone: number[] = [];
  const common = Math.min(before.length, after.length);
  for (let id = 0; id < common; id++) {
    if (before[id] === after[id]) continue;
    if (before[id] !== '') gone.push(id);
    if (after[id] !== '') came.push(id);
  }
  for (let id = common; id < before.length; id++) if (before[id] !== '') gone.push(id);
  for (let id = common; id < after.length; id++) if (after[id] !== '') came.push(id);
  return { came, gone };
}
