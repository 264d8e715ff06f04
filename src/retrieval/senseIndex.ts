import { eachSense, lexemes } from './lexicon.ts';
import { lowerBound } from './lowerBound.ts';
import { growRows, type SortedRows, sortRows } from './sortedRows.ts';
import { idsOnlyIn, type Vocabulary } from './vocabulary.ts';

/** The senses that a library's words can have, sorted, so that the words for a kind of thing lie next to each other. */
export interface SenseIndex {
  /** By synset: the words that have the sense, and how strongly. */
  readonly senses: SortedRows;
  /** By the lexicon's number of a word: the words of the library that are forms of it. */
  readonly forms: SortedRows;
  readonly vocabulary: Vocabulary;
  /** How often the passages have each word. */
  readonly uses: Int32Array;
}

/**
 * Looks up the senses of every word of a vocabulary.
 *
 * @param before the same of an earlier vocabulary, whose ids stay: only the words that came are looked up
 */
export function indexSenses(vocabulary: Vocabulary, uses: Int32Array, before?: SenseIndex): SenseIndex {
  const { words, termOf } = vocabulary;
  const senses = growRows();
  const forms = growRows();
  for (const word of idsOnlyIn(words, before?.vocabulary.words ?? [])) {
    if ((termOf[word] as number) < 0) continue;
    for (const lexeme of lexemes(words[word] as string)) {
      forms.key.push(lexeme);
      forms.word.push(word);
      forms.strength.push(1);
      eachSense(lexeme, (synset, strength) => {
        senses.key.push(synset);
        senses.word.push(word);
        senses.strength.push(strength);
      });
    }
  }
  const gone = new Set(before ? idsOnlyIn(before.vocabulary.words, words) : []);
  return {
    senses: sortRows(senses, before?.senses, gone),
    forms: sortRows(forms, before?.forms, gone),
    vocabulary,
    uses,
  };
}

/** Goes through the terms that the synsets `[from, end)` have in the library, each with the strength of its sense. */
export function eachTerm(
  { senses, vocabulary }: SenseIndex,
  { from, end }: { readonly from: number; readonly end: number },
  visit: (term: number, strength: number) => void,
): void {
  const { key, word, strength } = senses;
  for (let i = lowerBound(key, from); (key[i] ?? end) < end; i++)
    visit(vocabulary.termOf[word[i] as number] as number, strength[i] as number);
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
