import { stem } from './stem.ts';
import { isStopWord } from './stopwords.ts';

/** The words of a library, numbered, and the terms that they are forms of. Ids count from 0 in the order of first use. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly wordIds: ReadonlyMap<string, number>;
  readonly terms: readonly string[];
  readonly termIds: ReadonlyMap<string, number>;
  /** The term of each word, or -1 for a stop word. */
  readonly termOf: readonly number[];
}

/** A vocabulary that still grows. */
export interface GrowingVocabulary extends Vocabulary {
  readonly words: string[];
  readonly wordIds: Map<string, number>;
  readonly terms: string[];
  readonly termIds: Map<string, number>;
  readonly termOf: number[];
}

export function emptyVocabulary(): GrowingVocabulary {
  return { words: [], wordIds: new Map(), terms: [], termIds: new Map(), termOf: [] };
}

/** The id of a word, given one if it is new. */
export function internWord(vocabulary: GrowingVocabulary, word: string): number {
  const known = vocabulary.wordIds.get(word);
  if (known !== undefined) return known;
  const id = vocabulary.words.length;
  vocabulary.words.push(word);
  vocabulary.wordIds.set(word, id);
  vocabulary.termOf.push(isStopWord(word) ? -1 : internTerm(vocabulary, stem(word)));
  return id;
}

/** The id of a term, given one if it is new. */
function internTerm(vocabulary: GrowingVocabulary, term: string): number {
  const known = vocabulary.termIds.get(term);
  if (known !== undefined) return known;
  const id = vocabulary.terms.length;
  vocabulary.terms.push(term);
  vocabulary.termIds.set(term, id);
  return id;
}
