import { eachLexeme, lexemes } from './lexicon.ts';
import { lowerBound } from './lowerBound.ts';
import { growRows, type SortedRows, sortRows } from './sortedRows.ts';
import { idsOnlyIn, type Vocabulary } from './vocabulary.ts';

/** Which words of the lexicon a library has. What they mean is the lexicon's, and the same for all libraries. */
export interface SenseIndex {
  /** By the lexicon's number of a word: the words of the library that are forms of it. */
  readonly forms: SortedRows;
  /** A bit for each word of the lexicon, as far as `forms` goes: whether it is there. */
  readonly present: Uint8Array;
  readonly vocabulary: Vocabulary;
  /** How often the passages have each word. */
  readonly uses: Int32Array;
}

/**
 * Looks up every word of a vocabulary.
 *
 * @param before the same of an earlier vocabulary, whose ids stay: only the words that came are looked up
 */
export function indexSenses(
  vocabulary: Vocabulary,
  uses: Int32Array,
  before?: Pick<SenseIndex, 'forms' | 'vocabulary'>,
): SenseIndex {
  const { words, termOf } = vocabulary;
  const came = growRows();
  for (const word of idsOnlyIn(words, before?.vocabulary.words ?? [])) {
    if ((termOf[word] as number) < 0) continue;
    for (const lexeme of lexemes(words[word] as string)) {
      came.key.push(lexeme);
      came.word.push(word);
    }
  }
  const gone = new Set(before ? idsOnlyIn(before.vocabulary.words, words) : []);
  const forms = sortRows(came, before?.forms, gone);
  return { forms, present: bitsOf(forms.key), vocabulary, uses };
}

/** A bit for each of sorted numbers. */
function bitsOf(sorted: Int32Array): Uint8Array {
  const bits = new Uint8Array(((sorted.at(-1) ?? -1) >> 3) + 1);
  for (const one of sorted) bits[one >> 3] = (bits[one >> 3] as number) | (1 << (one & 7));
  return bits;
}

/**
 * Goes through the terms that the synsets `[from, end)` have in the library, each with the strength of its sense. In single precision, 2/3
 * is a hair more than in double: what is the second meaning of a word of the articles goes before what is that of the question's.
 */
export function eachTerm(
  { forms, present, vocabulary }: SenseIndex,
  synsets: { readonly from: number; readonly end: number },
  visit: (term: number, strength: number) => void,
): void {
  const { key, word } = forms;
  eachLexeme(synsets, (lexeme, strength) => {
    if ((((present[lexeme >> 3] ?? 0) >> (lexeme & 7)) & 1) === 0) return;
    for (let i = lowerBound(key, lexeme); key[i] === lexeme; i++)
      visit(vocabulary.termOf[word[i] as number] as number, Math.fround(strength));
  });
}

/** The term of a word of the lexicon: that of the form which the library uses most, of equals the first in the alphabet; -1 where it has none. */
export function termOfLexeme({ forms, vocabulary, uses }: SenseIndex, lexeme: number): number {
  let most = -1;
  for (let i = lowerBound(forms.key, lexeme); forms.key[i] === lexeme; i++) {
    const word = forms.word[i] as number;
    const more = most < 0 ? 1 : (uses[word] as number) - (uses[most] as number);
    if (more > 0 || (more === 0 && (vocabulary.words[word] as string) < (vocabulary.words[most] as string)))
      most = word;
  }
  return most < 0 ? -1 : (vocabulary.termOf[most] as number);
}
