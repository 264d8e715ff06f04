import { splitLeadIn } from './leadIn.ts';
import { inFull, isCourtesy, withoutNoise } from './noise.ts';
import { repair } from './spelling.ts';
import { isExpected, type Statistics } from './statistics.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopwords.ts';
import { type Token, tokens } from './tokens.ts';
import { termId, type Vocabulary, wordId } from './vocabulary.ts';

/** A word of a question, as a library knows it. */
export interface ReadWord {
  /** Folded, in lower case; another word of the library's if it was misspelt. */
  readonly word: string;
  /** As it was asked, accents apart. */
  readonly written: string;
  readonly isRepaired: boolean;
  /** Its id in the library, or -1. */
  readonly wordId: number;
  /** `undefined` for a stop word. */
  readonly term: string | undefined;
}

const MOST_WORDS = 200;

/**
 * The words of a question, courtesy left out and misspellings repaired; and before it what the library knows of what was said to lead up
 * to it, or what is a name or a number.
 */
export function readWords(library: Statistics, text: string): ReadWord[] {
  const { leadIn, question } = splitLeadIn(text);
  const read = (token: Token, at: number): ReadWord =>
    readWord(library, inFull(token), at > 0 && token.capital);
  const isUsed = (word: string): boolean => wordId(library.vocabulary, word) >= 0;
  const telling = tokens(leadIn, MOST_WORDS).flatMap((token, at) => {
    if (isStopWord(token.word) || isCourtesy(token.word, isUsed)) return [];
    const word = read(token, at);
    const isName = at > 0 && token.capital;
    return isKnown(library, word) || isName || /^\d/.test(token.word) ? [word] : [];
  });
  return [...telling, ...withoutNoise(tokens(question, MOST_WORDS - telling.length), isUsed).map(read)];
}

function isKnown(library: Statistics, { term }: ReadWord): boolean {
  return term !== undefined && (termId(library.vocabulary, term) >= 0 || isExpected(library, term));
}

/** A word, repaired if need be. A name that the articles do not have is no misspelt word of theirs, unless of a name. */
function readWord(library: Statistics, { word, written }: Token, isName: boolean): ReadWord {
  const { vocabulary, spellings } = library;
  const asked = lookUp(vocabulary, word, written);
  const { term } = asked;
  if (asked.wordId >= 0 || term === undefined || isExpected(library, term)) return asked;
  const near = repair(spellings, word, (one) => termId(vocabulary, one) >= 0);
  if (near === undefined) return asked;
  const meant = lookUp(vocabulary, near, written);
  if (isName && (meant.term === undefined || library.isName[termId(vocabulary, meant.term)] !== 1))
    return asked;
  return { ...meant, isRepaired: true };
}

/** What the library knows of a word. */
function lookUp(vocabulary: Vocabulary, word: string, written: string): ReadWord {
  const id = wordId(vocabulary, word);
  return { word, written, isRepaired: false, wordId: id, term: termOf(vocabulary, word, id) };
}

function termOf(vocabulary: Vocabulary, word: string, id: number): string | undefined {
  if (id < 0) return isStopWord(word) ? undefined : stem(word);
  // Looking a term up is quicker than finding it by the word's letters.
  const term = vocabulary.termOf[id] as number;
  return term < 0 ? undefined : vocabulary.terms[term];
}
