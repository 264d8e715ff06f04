import { column } from './column.ts';
import { eachSense, lexemes } from './lexicon.ts';
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
  const found = { synset: column(Int32Array), term: column(Int32Array), strength: column(Float32Array) };
  const termOfLexeme = new Map<number, number>();
  words.forEach((word, id) => {
    const term = termOf[id] as number;
    if (term < 0) return;
    for (const lexeme of lexemes(word)) {
      if (!termOfLexeme.has(lexeme)) termOfLexeme.set(lexeme, term);
      eachSense(lexeme, (synset, strength) => {
        found.synset.push(synset);
        found.term.push(term);
        found.strength.push(strength);
      });
    }
  });
  const synset = found.synset.done();
  const order = orderOf(synset);
  const term = found.term.done();
  const strength = found.strength.done();
  return {
    synset: order.map((i) => synset[i] as number),
    term: order.map((i) => term[i] as number),
    strength: Float32Array.from(order, (i) => strength[i] as number),
    termOfLexeme,
  };
}

/** The places of numbers from the least number to the greatest, those of equal ones in their order: a counting sort. */
function orderOf(numbers: Int32Array): Int32Array {
  const next = new Int32Array(numbers.reduce((most, one) => Math.max(most, one), 0) + 2);
  for (const one of numbers) next[one + 1] = (next[one + 1] as number) + 1;
  for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
  const order = new Int32Array(numbers.length);
  numbers.forEach((one, i) => {
    const at = next[one] as number;
    next[one] = at + 1;
    order[at] = i;
  });
  return order;
}
