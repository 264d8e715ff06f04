import { lexemes, senses } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The senses that a library's words can have, sorted, so that the words for a kind of thing lie next to each other. */
export interface SenseIndex {
  readonly synset: Int32Array;
  readonly term: Int32Array;
  readonly strength: Float32Array;
  /** The terms of each word of the lexicon that the library uses, by the lexicon's number. */
  readonly termOfLexeme: ReadonlyMap<number, number>;
}

/** Looks up the senses of every word of a vocabulary. */
export function indexSenses({ words, termOf }: Vocabulary): SenseIndex {
  const found: { synset: number; term: number; strength: number }[] = [];
  const termOfLexeme = new Map<number, number>();
  words.forEach((word, id) => {
    const term = termOf[id] as number;
    if (term < 0) return;
    for (const lexeme of lexemes(word)) {
      if (!termOfLexeme.has(lexeme)) termOfLexeme.set(lexeme, term);
      for (const { synset, strength } of senses(lexeme)) found.push({ synset, term, strength });
    }
  });
  found.sort((a, b) => a.synset - b.synset || a.term - b.term || b.strength - a.strength);
  return {
    synset: Int32Array.from(found, ({ synset }) => synset),
    term: Int32Array.from(found, ({ term }) => term),
    strength: Float32Array.from(found, ({ strength }) => strength),
    termOfLexeme,
  };
}

/** The first entry of a sense numbered `synset` or higher. */
export function firstOf({ synset: sorted }: SenseIndex, synset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < synset) low = middle + 1;
    else high = middle;
  }
  return low;
}
