import { definedWords, definingWords } from './definitions.ts';
import { lexemes, rarity } from './lexicon.ts';
import type { Related } from './relations.ts';
import { termOfLexeme } from './senseIndex.ts';
import type { Statistics } from './statistics.ts';
import { idsOnlyIn, termId } from './vocabulary.ts';

const SHARED_START = 4;
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

/** The terms of a library by the letters that they begin with, as far as they are words of letters alone. */
export interface Beginnings {
  readonly terms: readonly string[];
  readonly idsOf: ReadonlyMap<string, readonly number[]>;
}

/**
 * Sorts terms by their beginnings.
 *
 * @param before the same of earlier terms, whose ids stay: only those that came and went are looked at
 */
export function indexBeginnings(terms: readonly string[], before?: Beginnings): Beginnings {
  const idsOf = new Map<string, readonly number[]>(before?.idsOf);
  for (const id of idsOnlyIn(before?.terms ?? [], terms)) {
    const start = before?.terms[id]?.slice(0, SHARED_START) as string;
    const left = idsOf.get(start)?.filter((other) => other !== id) ?? [];
    if (left.length > 0) idsOf.set(start, left);
    else idsOf.delete(start);
  }
  const came = new Map<string, number[]>();
  for (const id of idsOnlyIn(terms, before?.terms ?? [])) {
    const term = terms[id] as string;
    if (!isWord(term)) continue;
    const start = term.slice(0, SHARED_START);
    const list = came.get(start);
    if (list) list.push(id);
    else came.set(start, [...(idsOf.get(start) ?? []), id]);
  }
  for (const [start, list] of came) idsOf.set(start, list);
  return { terms, idsOf };
}

/** Terms that share a beginning, by the share of the longer one that it is. */
function akin({ vocabulary, beginnings }: Statistics, term: string): Related[] {
  const found: Related[] = [];
  if (!isWord(term)) return found;
  for (const other of beginnings.idsOf.get(term.slice(0, SHARED_START)) ?? []) {
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

function isWord(term: string): boolean {
  return term.length >= SHARED_START && /^[a-z]+$/.test(term);
}
