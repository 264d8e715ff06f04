import { type Features, UNKNOWN } from './features.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An utterance as a sparse vector, at most 1 long: the numbers of its known features and their weights. */
export interface Vector {
  readonly ids: readonly number[];
  readonly values: readonly number[];
  readonly length: number;
}

/** The share of each group in a vector. Measured; the optimum is flat. */
const WORDS = 1;
const PAIRS = 1;
const PIECES = 1.2;
const LENGTH = Math.hypot(WORDS, PAIRS, PIECES);

/**
 * The TF-IDF vector of an utterance, (1 + ln tf) · idf as in Manning, Raghavan and Schütze, Introduction to Information
 * Retrieval (2008), section 6.4.1, with each group of features normalised on its own: an utterance has five times more
 * pieces than words, yet they should not drown them. Unknown features count in a group's length, so that an utterance of
 * foreign words is a short vector and no intent can be sure of it.
 */
export function toVector({ words, pairs, pieces }: Features, vocabulary: Vocabulary): Vector {
  const ids: number[] = [];
  const values: number[] = [];
  const add = (group: readonly number[], share: number) => {
    const start = ids.length;
    let squares = 0;
    for (const [id, count] of counted(group)) {
      const idf = id === UNKNOWN ? vocabulary.unknownIdf : (vocabulary.idf[id] as number);
      const weight = (1 + Math.log(count)) * idf;
      squares += id === UNKNOWN ? count * idf * idf : weight * weight;
      if (id === UNKNOWN) continue;
      ids.push(id);
      values.push(weight);
    }
    const scale = share / LENGTH / Math.sqrt(squares);
    for (let i = start; i < values.length; i++) (values[i] as number) *= scale;
  };
  add(words, WORDS);
  add(pairs, PAIRS);
  add(pieces, PIECES);
  return { ids, values, length: ids.length };
}

function counted(group: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of group) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
