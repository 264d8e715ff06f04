import { eachLexeme, LEXEMES, lexemes } from './lexicon.ts';
import { growRows, type SortedRows, sortRows } from './sortedRows.ts';
import { type Changes, changesOf, type Vocabulary } from './vocabulary.ts';

/** Which words of the lexicon a library has. What they mean is the lexicon's, and the same for all libraries. */
export interface SenseIndex {
  /** By the lexicon's number of a word: the words of the library that are forms of it. */
  readonly forms: SortedRows;
  /** By blocks of eight words of the lexicon: the first row of each in `forms`, and the end of the last. */
  readonly blocks: Int32Array;
  /** By the same blocks: a bit for each of the eight words that is there. Most of those asked for are not. */
  readonly present: Uint8Array;
  readonly vocabulary: Vocabulary;
  /** How often the passages have each word. */
  readonly uses: Int32Array;
}

/**
 * Looks up every word of a vocabulary.
 *
 * @param before the same of an earlier vocabulary, whose ids stay: only the words that came are looked up
 * @param changes of its words
 */
export function indexSenses(
  vocabulary: Vocabulary,
  uses: Int32Array,
  { before, changes = changesOf(before?.vocabulary.words ?? [], vocabulary.words) }: Earlier = {},
): SenseIndex {
  const { words, termOf } = vocabulary;
  const came = growRows();
  for (const word of changes.came) {
    if ((termOf[word] as number) < 0) continue;
    for (const lexeme of lexemes(words[word] as string)) {
      came.key.push(lexeme);
      came.word.push(word);
    }
  }
  const forms = sortRows(came, before?.forms, new Set(changes.gone));
  return { forms, ...blocksOf(forms.key), vocabulary, uses };
}

interface Earlier {
  readonly before?: Pick<SenseIndex, 'forms' | 'vocabulary'> | undefined;
  readonly changes?: Changes;
}

function blocksOf(sorted: Int32Array): Pick<SenseIndex, 'blocks' | 'present'> {
  const blocks = new Int32Array((LEXEMES >> 3) + 2);
  const present = new Uint8Array((LEXEMES >> 3) + 1);
  for (const one of sorted) {
    const block = one >> 3;
    blocks[block + 1] = (blocks[block + 1] as number) + 1;
    present[block] = (present[block] as number) | (1 << (one & 7));
  }
  for (let i = 1; i < blocks.length; i++) blocks[i] = (blocks[i] as number) + (blocks[i - 1] as number);
  return { blocks, present };
}

function isPresent({ present }: SenseIndex, lexeme: number): boolean {
  return (((present[lexeme >> 3] as number) >> (lexeme & 7)) & 1) === 1;
}

/** The first row of a word of the lexicon that is present. */
function rowOf({ forms: { key }, blocks }: SenseIndex, lexeme: number): number {
  let row = blocks[lexeme >> 3] as number;
  while ((key[row] as number) < lexeme) row++;
  return row;
}

/**
 * Goes through the terms that the synsets `[from, end)` have in the library, each with the strength of its sense. In single precision, 2/3
 * is a hair more than in double: what is the second meaning of a word of the articles goes before what is that of the question's.
 */
export function eachTerm(
  index: SenseIndex,
  synsets: { readonly from: number; readonly end: number },
  visit: (term: number, strength: number) => void,
): void {
  const {
    forms: { key, word },
    vocabulary: { termOf },
  } = index;
  eachLexeme(synsets, (lexeme, strength) => {
    if (!isPresent(index, lexeme)) return;
    for (let i = rowOf(index, lexeme); key[i] === lexeme; i++)
      visit(termOf[word[i] as number] as number, Math.fround(strength));
  });
}

/** The term of a word of the lexicon: that of the form which the library uses most, of equals the first in the alphabet; -1 where it has none. */
export function termOfLexeme(index: SenseIndex, lexeme: number): number {
  if (!isPresent(index, lexeme)) return -1;
  const { forms, vocabulary, uses } = index;
  let most = -1;
  for (let i = rowOf(index, lexeme); forms.key[i] === lexeme; i++) {
    const word = forms.word[i] as number;
    const more = most < 0 ? 1 : (uses[word] as number) - (uses[most] as number);
    if (more > 0 || (more === 0 && (vocabulary.words[word] as string) < (vocabulary.words[most] as string)))
      most = word;
  }
  return vocabulary.termOf[most] as number;
}
