import { ASSOCIATIONS, type Associated, associatedTerms } from './associations.ts';
import type { QueryTerm, Question } from './question.ts';
import { RELATIONS, type Related, relatedTerms } from './relations.ts';
import type { Statistics } from './statistics.ts';

/** A question made ready to be looked for in passages. */
export interface Probe {
  readonly question: Question;
  /** The place in the question of each of its terms that the library has. */
  readonly exact: ReadonlyMap<number, number>;
  /** The library's terms that could stand for terms of the question. */
  readonly related: ReadonlyMap<number, readonly Hint[]>;
  /** The library's terms that hint at terms of the question; `relation` is a place in `ASSOCIATIONS` here. */
  readonly associated: ReadonlyMap<number, readonly Hint[]>;
  /** The question's neighbouring terms, by `pairKey`, with the mean of their weights. */
  readonly pairs: ReadonlyMap<number, number>;
  /** The question's neighbouring words, stop words included, by `gramKey`. */
  readonly grams: ReadonlySet<number>;
  /** The question's words: what repeats them is no answer. */
  readonly ownWords: ReadonlySet<number>;
  /** 1 at `id & MASK` for every word of `ownWords`, and by chance for others: a quick no. */
  readonly wordMask: Uint8Array;
  /** 1 at `id & MASK` for every term in `exact`, `related` or `associated`, and by chance for others: a quick no. */
  readonly termMask: Uint8Array;
}

/** A term that could stand for the question's term at `place`, or hints at it. */
export interface Hint {
  readonly place: number;
  /** A place in `RELATIONS` or `ASSOCIATIONS`. */
  readonly relation: number;
  /** 0 to 1. */
  readonly strength: number;
}

/** The masks' size less one. */
export const MASK = 4095;
const MEMO_SIZE = 4096;
const LONG_ALIAS_SHARE = 0.75;

export function makeProbe(library: Statistics, question: Question): Probe {
  const { terms, sequence, wordIds } = question;
  const exact = new Map(terms.flatMap(({ id }, place) => (id >= 0 ? [[id, place] as const] : [])));
  const pairs = new Map<number, number>();
  for (let i = 0; i + 1 < sequence.length; i++) {
    const [a, b] = [sequence[i] as number, sequence[i + 1] as number];
    if (a !== b) pairs.set(pairKey(a, b), ((terms[a]?.weight ?? 0) + (terms[b]?.weight ?? 0)) / 2);
  }
  const grams = new Set<number>();
  for (let i = 0; i + 1 < wordIds.length; i++)
    grams.add(gramKey(wordIds[i] as number, wordIds[i + 1] as number));
  const related = hintsOf(library, question);
  const associated = associationsOf(library, question);
  const ownWords = new Set(wordIds);
  const telling = [...exact.keys(), ...related.keys(), ...associated.keys()];
  const masks = { wordMask: maskOf(ownWords), termMask: maskOf(telling) };
  return { question, exact, related, associated, pairs, grams, ownWords, ...masks };
}

/** A key for two places of a question, in order. */
export function pairKey(first: number, second: number): number {
  return first * 64 + second;
}

/** A key for two words of the library, in order; unique while it has fewer than 2^26 words. */
export function gramKey(first: number, second: number): number {
  return first * 2 ** 26 + second;
}

function maskOf(ids: Iterable<number>): Uint8Array {
  const mask = new Uint8Array(MASK + 1);
  for (const id of ids) if (id >= 0) mask[id & MASK] = 1;
  return mask;
}

function hintsOf(library: Statistics, question: Question): Map<number, Hint[]> {
  const hints = new Map<number, Hint[]>();
  const add = (term: number, hint: Hint): void => {
    const list = hints.get(term);
    if (list) list.push(hint);
    else hints.set(term, [hint]);
  };
  question.terms.forEach(({ word, id }, place) => {
    for (const { term, relation, strength } of remembered(library, word))
      if (term !== id) add(term, { place, relation: RELATIONS.indexOf(relation), strength });
  });
  const places = new Map(question.terms.map(({ term }, place) => [term, place]));
  for (const { asked, said } of library.aliases)
    if (asked.every((term) => places.has(term)))
      for (const term of said)
        for (const one of asked)
          add(term, {
            place: places.get(one) as number,
            relation: 0,
            strength: said.length > 1 ? LONG_ALIAS_SHARE : 1,
          });
  return hints;
}

function associationsOf(library: Statistics, { terms }: Question): Map<number, Hint[]> {
  const hints = new Map<number, Hint[]>();
  terms.forEach((asked, place) => {
    for (const { term, association, strength } of associates(library, asked)) {
      const hint = { place, relation: ASSOCIATIONS.indexOf(association), strength };
      const list = hints.get(term);
      if (list) list.push(hint);
      else hints.set(term, [hint]);
    }
  });
  return hints;
}

function associates(library: Statistics, { word, term }: QueryTerm): readonly Associated[] {
  const { associatedMemo } = library;
  const known = associatedMemo.get(word);
  if (known) return known;
  const associated = associatedTerms(library, { word, term });
  if (associatedMemo.size >= MEMO_SIZE) associatedMemo.clear();
  associatedMemo.set(word, associated);
  return associated;
}

function remembered({ senses, relatedMemo }: Statistics, word: string): readonly Related[] {
  const known = relatedMemo.get(word);
  if (known) return known;
  const related = relatedTerms(senses, word);
  if (relatedMemo.size >= MEMO_SIZE) relatedMemo.clear();
  relatedMemo.set(word, related);
  return related;
}
