import type { Intent } from '../knowledge/intent.ts';
import { stem } from './stem.ts';
import { tokens } from './tokens.ts';

/** The example questions that authors wrote for their intents, as unit vectors of TF-IDF weights. Stop words count here: in short questions they carry the difference. */
export interface Utterances {
  readonly examples: readonly { readonly passage: number; readonly intent: Intent }[];
  /** For each term, the examples that have it and its weight in them. */
  readonly postings: ReadonlyMap<string, readonly { readonly example: number; readonly weight: number }[]>;
  readonly idf: ReadonlyMap<string, number>;
}

/** A passage's best example: how near it is to the question, 0 to 1. */
export interface NearestExample {
  readonly intent: Intent;
  readonly cosine: number;
}

/** Indexes the example questions of each passage's intents. Derived ones only repeat the passage's own words and are left out. */
export function indexUtterances(intents: readonly (readonly Intent[])[]): Utterances {
  const examples: { passage: number; intent: Intent }[] = [];
  const bags: Map<string, number>[] = [];
  intents.forEach((ofPassage, passage) => {
    for (const intent of ofPassage)
      for (const utterance of intent.authored ? intent.utterances : []) {
        examples.push({ passage, intent });
        bags.push(count(tokens(utterance).map(({ word }) => word)));
      }
  });
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const idf = new Map([...frequency].map(([term, n]) => [term, Math.log((bags.length + 1) / (n + 0.5))]));
  const postings = new Map<string, { example: number; weight: number }[]>();
  bags.forEach((bag, example) => {
    for (const [term, weight] of unit(bag, idf, 1)) {
      const list = postings.get(term);
      if (list) list.push({ example, weight });
      else postings.set(term, [{ example, weight }]);
    }
  });
  return { examples, postings, idf };
}

/** For every passage with an example that shares a word with the question, the nearest one by the cosine. */
export function nearestExamples(
  utterances: Utterances,
  words: readonly string[],
): Map<number, NearestExample> {
  const nearest = new Map<number, NearestExample>();
  if (utterances.examples.length === 0) return nearest;
  const cosines = new Map<number, number>();
  for (const [term, asked] of unit(
    count(words),
    utterances.idf,
    Math.log(2 * (utterances.examples.length + 1)),
  ))
    for (const { example, weight } of utterances.postings.get(term) ?? [])
      cosines.set(example, (cosines.get(example) ?? 0) + asked * weight);
  for (const [example, cosine] of cosines) {
    const { passage, intent } = utterances.examples[example] as Utterances['examples'][number];
    const best = nearest.get(passage);
    if (!best || best.cosine < cosine) nearest.set(passage, { intent, cosine: Math.min(1, cosine) });
  }
  return nearest;
}

function count(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(stem(word), (bag.get(stem(word)) ?? 0) + 1);
  return bag;
}

function unit(
  bag: ReadonlyMap<string, number>,
  idf: ReadonlyMap<string, number>,
  unknown: number,
): Map<string, number> {
  const weights = new Map(
    [...bag].map(([term, times]) => [term, (1 + Math.log(times)) * Math.max(0.1, idf.get(term) ?? unknown)]),
  );
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}
