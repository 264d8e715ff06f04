import { type Features, featureReader, UNKNOWN, wordFeature } from './features.ts';
import { repaired, type Spelling, spellingOf } from './spelling.ts';

/** From this many utterances on, a feature seen in a single one is noise, and costs more memory than it is worth. */
const LARGE_SET = 2000;

/** The features that a set of utterances uses, numbered from 0 in the order of their first use. */
export interface Vocabulary {
  readonly numbers: ReadonlyMap<string, number>;
  /** Inverse document frequency by number: ln((1 + utterances) / utterances with the feature) + 1. */
  readonly idf: Float32Array;
  /** The weight of a feature that no utterance uses. */
  readonly unknownIdf: number;
  /** The words among the features. */
  readonly spelling: Spelling;
}

/**
 * Reads utterances and counts how many use each feature. Off-topic questions are best counted in: ten examples cannot tell
 * that *what* and *is* are common English, six hundred questions can.
 */
export function readUtterances(texts: readonly string[]): { vocabulary: Vocabulary; features: Features[] } {
  const first = new Map<string, number>();
  const read = featureReader((feature) => {
    const known = first.get(feature);
    if (known === undefined) first.set(feature, first.size);
    return known ?? first.size - 1;
  });
  const all = texts.map(read);
  const frequency = documentFrequency(all, first.size);
  const least = texts.length > LARGE_SET ? 2 : 1;
  const kept = [...first].filter(([, number]) => (frequency[number] as number) >= least);
  const renumbered = new Int32Array(first.size).fill(UNKNOWN);
  kept.forEach(([, number], index) => {
    renumbered[number] = index;
  });
  const renumber = (group: readonly number[]) => group.map((number) => renumbered[number] as number);
  const idf = (count: number) => Math.log((1 + texts.length) / count) + 1;
  return {
    vocabulary: {
      numbers: new Map(kept.map(([feature], index) => [feature, index])),
      idf: Float32Array.from(kept, ([, number]) => idf(frequency[number] as number)),
      unknownIdf: idf(1),
      spelling: spellingOf(commonestWords(kept, frequency)),
    },
    features: all.map(({ words, pairs, pieces }) => ({
      words: renumber(words),
      pairs: renumber(pairs),
      pieces: renumber(pieces),
    })),
  };
}

/** The features of a question in the numbers of a vocabulary, slips of the finger repaired. */
export function readQuestion({ numbers, spelling }: Vocabulary, question: string): Features {
  const numberOf = (feature: string) => numbers.get(feature) ?? UNKNOWN;
  const spell = (word: string) => (numbers.has(wordFeature(word)) ? word : repaired(word, spelling));
  return featureReader(numberOf, spell)(question);
}

/** The words among some features. */
function commonestWords(
  features: readonly (readonly [string, number])[],
  frequency: Int32Array,
): readonly string[] {
  const prefix = wordFeature('');
  return features
    .filter(([feature]) => feature.startsWith(prefix))
    .map(([feature, number]) => ({ word: feature.slice(prefix.length), count: frequency[number] as number }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}

/** In how many utterances each feature occurs. */
function documentFrequency(utterances: readonly Features[], features: number): Int32Array {
  const frequency = new Int32Array(features);
  const lastIn = new Int32Array(features).fill(-1);
  utterances.forEach(({ words, pairs, pieces }, utterance) => {
    for (const group of [words, pairs, pieces])
      for (const feature of group) {
        if (lastIn[feature] === utterance) continue;
        lastIn[feature] = utterance;
        (frequency[feature] as number)++;
      }
  });
  return frequency;
}
