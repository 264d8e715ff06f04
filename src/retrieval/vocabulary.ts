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

/** A vocabulary whose words are taken over into one that grows: the ids that its words and terms have there, -1 for none yet. */
export interface Adoption {
  readonly from: Vocabulary;
  readonly into: GrowingVocabulary;
  readonly words: Int32Array;
  readonly terms: Int32Array;
}

export function startAdoption(from: Vocabulary, into: GrowingVocabulary): Adoption {
  const words = new Int32Array(from.words.length).fill(-1);
  return { from, into, words, terms: new Int32Array(from.terms.length).fill(-1) };
}

/** The new id of a word, given one if it is new: as `internWord`, without asking anew for its term. */
export function adoptWord({ from, into, words, terms }: Adoption, word: number): number {
  const text = from.words[word] as string;
  const known = into.wordIds.get(text);
  const id = known ?? into.words.length;
  words[word] = id;
  if (known !== undefined) return id;
  into.words.push(text);
  into.wordIds.set(text, id);
  const term = from.termOf[word] as number;
  if (term >= 0 && (terms[term] as number) < 0) terms[term] = internTerm(into, from.terms[term] as string);
  into.termOf.push(term < 0 ? -1 : (terms[term] as number));
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
