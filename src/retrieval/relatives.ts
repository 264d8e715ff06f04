import type { Alias } from './aliases.ts';
import { associatedTerms } from './associations.ts';
import { documentFrequency } from './invertedIndex.ts';
import type { QueryTerm } from './question.ts';
import { MEANINGS, RELATIONS, type Related, relatedTerms } from './relations.ts';
import type { Statistics } from './statistics.ts';

/** The terms of a library that could stand for a word of a question, or hint at it, in columns. */
export interface Relatives {
  /** The ids of the terms. A term stands here once for each of its relations. */
  readonly terms: Int32Array;
  /** Places in `RELATIONS`. */
  readonly relations: Uint8Array;
  /** 0 to 1. */
  readonly strengths: Float64Array;
  /** So many, the first, mean enough of the same for passages to be looked for by them: distinct terms, the closest first. */
  readonly close: number;
  /** The aliases of several words that begin with the word. */
  readonly phrases: readonly Alias[];
}

// As many words as people ask with in a day; what is remembered of one takes a kilobyte in a library of ten thousand passages.
const MEMO_SIZE = 4096;
const LONG_ALIAS_SHARE = 0.75;
// At 0.6 twice as many postings of relatives are looked at, and the right passage comes first no more often.
const CLOSE = 0.75;

/** The relatives of a question's word, remembered from the last time that it was asked for. */
export function relativesOf(library: Statistics, asked: QueryTerm): Relatives {
  const { relatedMemo } = library;
  const known = relatedMemo.get(asked.word);
  if (known) return known;
  const relatives = findRelatives(library, asked);
  if (relatedMemo.size >= MEMO_SIZE) relatedMemo.clear();
  relatedMemo.set(asked.word, relatives);
  return relatives;
}

/** How strongly the terms of an alias stand for what is asked: one of several says but a part of it. */
export function aliasStrength({ said }: Alias): number {
  return said.length > 1 ? LONG_ALIAS_SHARE : 1;
}

function findRelatives(library: Statistics, { word, term, id }: QueryTerm): Relatives {
  const aliases = library.aliases.filter(({ asked }) => asked[0] === term);
  const all = [
    ...relatedTerms(library.senses, word),
    ...associatedTerms(library, { word, term }),
    ...aliases.filter(({ asked }) => asked.length === 1).flatMap(termsOf),
  ].filter((related) => related.term !== id);
  const close = closest(library, all);
  const ordered = [...close, ...all.filter((related) => !close.has(related))];
  const relatives = {
    terms: new Int32Array(ordered.length),
    relations: new Uint8Array(ordered.length),
    strengths: new Float64Array(ordered.length),
    close: close.size,
    phrases: aliases.filter(({ asked }) => asked.length > 1),
  };
  ordered.forEach((related, i) => {
    relatives.terms[i] = related.term;
    relatives.relations[i] = RELATIONS.indexOf(related.relation);
    relatives.strengths[i] = related.strength;
  });
  return relatives;
}

function termsOf(alias: Alias): Related[] {
  return alias.said.map((term) => ({ term, relation: 'alias', strength: aliasStrength(alias) }));
}

/** Those that passages are looked for by, the closest first. */
function closest({ inverted }: Statistics, all: readonly Related[]): Set<Related> {
  const close = all
    .filter(
      ({ term, relation, strength }) =>
        strength >= CLOSE && isMeaning(relation) && documentFrequency(inverted, term) > 0,
    )
    .sort((a, b) => b.strength - a.strength || a.term - b.term);
  const closestOf = new Map<number, Related>();
  for (const related of close) if (!closestOf.has(related.term)) closestOf.set(related.term, related);
  return new Set(closestOf.values());
}

function isMeaning(relation: Related['relation']): boolean {
  return MEANINGS.some((meaning) => meaning === relation);
}
