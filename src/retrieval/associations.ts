import { BEGINNING, beginningAlike } from './beginnings.ts';
import { definedWords, definingWords, lexemes, rarity } from './lexicon.ts';
import type { Related } from './relations.ts';
import { termOfLexeme } from './senseIndex.ts';
import type { Statistics } from './statistics.ts';
import { termId } from './vocabulary.ts';

const LEAST_SHARED = 0.55;

/**
 * The library's terms that are associated with a word of a question: those that begin alike (`dedicatee` for *dedicate*), those
 * that WordNet defines by it, and those by which WordNet defines it. One and the same term may be found in several ways.
 */
export function associatedTerms(library: Statistics, { word, term }: Asked): Related[] {
  const own = termId(library.vocabulary, term);
  const found = [...akin(library, term), ...byDefinition(library, word)];
  return found.filter((one) => one.term !== own);
}

/** A word of a question, with its stem. */
interface Asked {
  readonly word: string;
  readonly term: string;
}

/** Terms that share a beginning, by the share of the longer one that it is. */
function akin({ vocabulary, beginnings }: Statistics, term: string): Related[] {
  const found: Related[] = [];
  for (const other of beginningAlike(beginnings, term)) {
    const name = vocabulary.terms[other] as string;
    let shared = BEGINNING;
    while (shared < term.length && term[shared] === name[shared]) shared++;
    const strength = shared / Math.max(term.length, name.length);
    if (strength >= LEAST_SHARED) found.push({ term: other, relation: 'akin', strength });
  }
  return found;
}

/** A definition tells the more, the rarer the word is by which two words meet. */
function byDefinition({ senses }: Statistics, word: string): Related[] {
  return lexemes(word).flatMap((lexeme) => {
    const found: Related[] = [];
    const strength = rarity(lexeme) ** 2;
    for (const other of definedWords(lexeme)) {
      const term = termOfLexeme(senses, other);
      if (term >= 0) found.push({ term, relation: 'defined', strength });
    }
    for (const other of definingWords(lexeme)) {
      const term = termOfLexeme(senses, other);
      if (term >= 0) found.push({ term, relation: 'defining', strength: rarity(other) ** 2 });
    }
    return found;
  });
}
