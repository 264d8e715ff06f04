import { broader, derivedFrom, informationContent, kindsEnd, lexemes, senses } from './lexicon.ts';
import { firstOf, type SenseIndex } from './senseIndex.ts';

/** How a term of a passage can stand for one of the question without being the same. */
export const RELATIONS = ['alias', 'derived', 'synonym', 'kind', 'broader'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A term of the library that is related to a word. */
export interface Related {
  readonly term: number;
  readonly relation: Relation;
  /** 0 to 1. */
  readonly strength: number;
}

const MOST_KINDS = 2000;

/**
 * The library's terms that WordNet relates to a word: derived words (`deploy`, `deployment`), synonyms (`drill`, `exercise`),
 * kinds of what it names (`warship` for *vessel*) and what it is a kind of (`vessel` for *warship*, two steps up). The
 * strength falls with the rarity of the sense; kinds of a very general thing hardly count.
 */
export function relatedTerms(index: SenseIndex, word: string): Related[] {
  const best = new Map<string, Related>();
  const add = (term: number, relation: Relation, strength: number): void => {
    const key = `${relation} ${term}`;
    if ((best.get(key)?.strength ?? 0) < strength) best.set(key, { term, relation, strength });
  };
  for (const lexeme of lexemes(word)) {
    for (const other of derivedFrom(lexeme)) {
      const term = index.termOfLexeme.get(other);
      if (term !== undefined) add(term, 'derived', 1);
    }
    for (const { synset, strength } of senses(lexeme)) {
      addKinds(index, synset, (term, own, same) =>
        same
          ? add(term, 'synonym', strength * own)
          : add(term, 'kind', strength * own * informationContent(synset)),
      );
      let above = broader(synset);
      for (let steps = 1; steps <= 2 && above !== undefined; steps++) {
        const share = (strength * informationContent(above)) / steps;
        addSynonyms(index, above, (term, own) => add(term, 'broader', share * own));
        above = broader(above);
      }
    }
  }
  return [...best.values()];
}

type Add = (term: number, strength: number, same: boolean) => void;

function addKinds(index: SenseIndex, synset: number, add: Add): void {
  const end = kindsEnd(synset);
  const from = firstOf(index, synset);
  for (let i = from; i < from + MOST_KINDS && (index.synset[i] ?? end) < end; i++)
    add(index.term[i] as number, index.strength[i] as number, index.synset[i] === synset);
}

function addSynonyms(index: SenseIndex, synset: number, add: Add): void {
  for (let i = firstOf(index, synset); index.synset[i] === synset; i++)
    add(index.term[i] as number, index.strength[i] as number, true);
}
