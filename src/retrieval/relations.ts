import { broader, derivedFrom, informationContent, kindsEnd, lexemes, senses } from './lexicon.ts';
import { eachTerm, type SenseIndex, termOfLexeme } from './senseIndex.ts';

/** How a term of a passage can mean what one of the question means without being the same. */
export const MEANINGS = ['alias', 'derived', 'synonym', 'kind', 'broader'] as const;
/** How it can stand for one, the strongest first: by its meaning, or by associations that merely hint. */
export const RELATIONS = [...MEANINGS, 'akin', 'defined', 'defining'] as const;
export type Meaning = (typeof MEANINGS)[number];
export type Relation = (typeof RELATIONS)[number];

/** A relation as strong as this makes a word known. */
const ENOUGH = 0.3;

/**
 * Whether something of a related meaning stands for the term at a place, by the strengths at `place * RELATIONS.length + relation`.
 *
 * @param meanings how many of `MEANINGS`, the first, count
 */
export function isMeant(
  related: readonly number[],
  place: number,
  meanings: number = MEANINGS.length,
): boolean {
  const from = place * RELATIONS.length;
  for (let meaning = 0; meaning < meanings; meaning++)
    if ((related[from + meaning] as number) >= ENOUGH) return true;
  return false;
}

/** A term of the library that is related to a word. */
export interface Related {
  readonly term: number;
  readonly relation: Relation;
  /** 0 to 1. */
  readonly strength: number;
}

/**
 * Weaker relations are left alone: everything is a kind of something. On the tuning articles nothing is lost by it, and whoever asks
 * for a *person* is not answered with every trade that there is.
 */
const WEAKEST = 0.25;

/**
 * The library's terms that WordNet relates to a word: derived words (`deploy`, `deployment`), synonyms (`drill`, `exercise`),
 * kinds of what it names (`warship` for *vessel*) and what it is a kind of (`vessel` for *warship*, two steps up). The
 * strength falls with the rarity of the sense; kinds of a very general thing do not count.
 */
export function relatedTerms(index: SenseIndex, word: string): Related[] {
  const best = new Map<number, Related>();
  const add = (term: number, relation: Relation, strength: number): void => {
    if (strength < WEAKEST) return;
    const key = term * RELATIONS.length + RELATIONS.indexOf(relation);
    if ((best.get(key)?.strength ?? 0) < strength) best.set(key, { term, relation, strength });
  };
  for (const lexeme of lexemes(word)) {
    for (const other of derivedFrom(lexeme)) {
      const term = termOfLexeme(index, other);
      if (term >= 0) add(term, 'derived', 1);
    }
    for (const { synset, strength } of senses(lexeme)) {
      eachTerm(index, { from: synset, end: synset + 1 }, (term, own) => add(term, 'synonym', strength * own));
      const share = strength * informationContent(synset);
      if (share >= WEAKEST)
        eachTerm(index, { from: synset + 1, end: kindsEnd(synset) }, (term, own) =>
          add(term, 'kind', share * own),
        );
      let above = broader(synset);
      for (let steps = 1; steps <= 2 && above !== undefined; steps++) {
        const part = (strength * informationContent(above)) / steps;
        eachTerm(index, { from: above, end: above + 1 }, (term, own) => add(term, 'broader', part * own));
        above = broader(above);
      }
    }
  }
  return [...best.values()];
}
