import { DEFINITIONS } from './lexicon.ts';

/** Lists of words of the lexicon, one for each word, one after the other. */
interface WordLists {
  readonly words: Uint32Array;
  /** The first of each list, and the end of the last. */
  readonly start: Uint32Array;
}

let turned: WordLists | undefined;

/** The words of a word's definition that are rare in definitions: `musician` and `piano` for *pianist*. */
export function definingWords(lexeme: number): Uint32Array {
  return listOf(DEFINITIONS, lexeme);
}

/** The words that a word defines, the other way round: `pianist` for *piano*. */
export function definedWords(lexeme: number): Uint32Array {
  turned ??= turnedRound(DEFINITIONS);
  return listOf(turned, lexeme);
}

function listOf({ words, start }: WordLists, lexeme: number): Uint32Array {
  return words.subarray(start[lexeme], start[lexeme + 1]);
}

/** For each word, the words in whose lists it stands. */
function turnedRound(lists: WordLists): WordLists {
  const start = new Uint32Array(lists.start.length);
  for (let i = 0; i < lists.words.length; i++) {
    const after = (lists.words[i] as number) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let i = 1; i < start.length; i++) start[i] = (start[i] as number) + (start[i - 1] as number);
  const next = start.slice();
  const words = new Uint32Array(lists.words.length);
  for (let word = 0; word + 1 < lists.start.length; word++)
    for (let i = lists.start[word] as number; i < (lists.start[word + 1] as number); i++) {
      const member = lists.words[i] as number;
      const at = next[member] as number;
      next[member] = at + 1;
      words[at] = word;
    }
  return { words, start };
}
