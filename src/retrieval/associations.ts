import { definedWords, definingWords } from './definitions.ts';
import { lexemes, rarity } from './lexicon.ts';
import type { Related } from './relations.ts';
import type { Statistics } from './statistics.ts';

const SHARED_START = 4;
const LEAST_SHARED = 0.55;

/**
 * The library's terms that are associated with a word of a question: those that begin alike (`dedicatee` for *dedicate*), those
 * that WordNet defines by it, and those by which WordNet defines it. One and the same term may be found in several ways.
 */
export function associatedTerms(library: Statistics, { word, term }: Asked): Related[] {
  const own = library.vocabulary.termIds.get(term) ?? -1;
  const found = [...akin(library, term), ...byDefinition(library, word)];
  return found.filter((one) => one.term !== own);
}

/** A word of a question, with its stem. */
interface Asked {
  readonly word: string;
  readonly term: string;
}

/** The terms of a library by the letters that they begin with, as far as they are words of letters alone. */
export function indexBeginnings(terms: readonly string[]): Map<string, number[]> {
  const beginnings = new Map<string, number[]>();
  terms.forEach((term, id) => {
    if (!isWord(term)) return;
    const start = term.slice(0, SHARED_START);
    const list = beginnings.get(start);
    if (list) list.push(id);
    else beginnings.set(start, [id]);
  });
  return beginnings;
}

/** Terms that share a beginning, by the share of the longer one that it is. */
function akin({ vocabulary, beginnings }: Statistics, term: string): Related[] {
  const found: Related[] = [];
  if (!isWord(term)) return found;
  for (const other of beginnings.get(term.slice(0, SHARED_START)) ?? []) {
    const name = vocabulary.terms[other] as string;
    let shared = SHARED_START;
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
      const term = senses.termOfLexeme.get(other);
      if (term !== undefined) found.push({ term, relation: 'defined', strength });
    }
    for (const other of definingWords(lexeme)) {
      const term = senses.termOfLexeme.get(other);
      if (term !== undefined) found.push({ term, relation: 'defining', strength: rarity(other) ** 2 });
    }
    return found;
  });
}

function isWord(term: string): boolean {
  return term.length >= SHARED_START && /^[a-z]+$/.test(term);
}
