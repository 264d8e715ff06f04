import type { Intent } from '../knowledge/intent.ts';
import { askedKind } from './askedKind.ts';
import type { QuestionKind } from './questionKind.ts';
import { stem } from './stem.ts';
import { tokens } from './tokens.ts';

/** A question that an author wrote: an example of what a passage answers, or one that an article does not answer. */
export type Utterance = Example | { readonly text: string; readonly disownedBy: string };

export interface Example {
  readonly text: string;
  readonly passage: number;
  readonly intent: Intent;
}

/** Authors' questions as unit vectors of TF-IDF weights. Stop words count here: in short questions they carry the difference. */
export interface Utterances {
  readonly utterances: readonly Utterance[];
  /** The terms that they have, numbered. */
  readonly terms: ReadonlyMap<string, number>;
  readonly idf: Float64Array;
  /** The first posting of each term, and the end of the last. */
  readonly start: Int32Array;
  /** The utterance of each posting, and the weight of the term in it. */
  readonly utterance: Int32Array;
  readonly weight: Float64Array;
  /** What sort of answer each utterance wants. */
  readonly kinds: readonly QuestionKind[];
  /** The passages that have examples, and the articles that say what they do not answer. */
  readonly targets: readonly Target[];
  /** The first utterance of each target, and the end of the last one's. */
  readonly targetStart: Int32Array;
  /** How many examples each passage has. */
  readonly counts: ReadonlyMap<number, number>;
}

type Target = { readonly passage: number } | { readonly disownedBy: string };

const LEAST_IDF = 0.1;

/**
 * Indexes authors' questions.
 *
 * @param utterances those of one passage, or against one article, after the other
 */
export function indexUtterances(utterances: readonly Utterance[]): Utterances {
  const words = utterances.map(({ text }) => tokens(text).map(({ word }) => word));
  return {
    utterances,
    ...invertBags(words.map(countTerms)),
    ...groupByTarget(utterances),
    kinds: words.map((asked) => askedKind(asked)),
  };
}

type Inverted = Pick<Utterances, 'terms' | 'idf' | 'start' | 'utterance' | 'weight'>;

function invertBags(bags: readonly ReadonlyMap<string, number>[]): Inverted {
  const terms = new Map<string, number>();
  const frequency: number[] = [];
  for (const bag of bags)
    for (const term of bag.keys()) {
      const id = terms.get(term) ?? terms.size;
      terms.set(term, id);
      frequency[id] = (frequency[id] ?? 0) + 1;
    }
  const idf = Float64Array.from(frequency, (n) => Math.log((bags.length + 1) / (n + 0.5)));
  const start = new Int32Array(terms.size + 1);
  frequency.forEach((n, id) => {
    start[id + 1] = (start[id] as number) + n;
  });
  const next = start.slice();
  const utterance = new Int32Array(start[terms.size] as number);
  const weight = new Float64Array(utterance.length);
  bags.forEach((bag, number) => {
    const ids = [...bag.keys()].map((term) => terms.get(term) as number);
    unitVector([...bag.values()], (i) => idf[ids[i] as number] as number).forEach((share, i) => {
      const at = next[ids[i] as number] as number;
      next[ids[i] as number] = at + 1;
      utterance[at] = number;
      weight[at] = share;
    });
  });
  return { terms, idf, start, utterance, weight };
}

/** Utterances that speak for, or against, the same follow one another. */
function groupByTarget(
  utterances: readonly Utterance[],
): Pick<Utterances, 'targets' | 'targetStart' | 'counts'> {
  const targets: Target[] = [];
  const starts: number[] = [];
  const counts = new Map<number, number>();
  let before: number | string | undefined;
  utterances.forEach((one, number) => {
    const target = 'passage' in one ? one.passage : one.disownedBy;
    if (typeof target === 'number') counts.set(target, (counts.get(target) ?? 0) + 1);
    if (target === before) return;
    targets.push(one);
    starts.push(number);
    before = target;
  });
  return { targets, targetStart: Int32Array.from([...starts, utterances.length]), counts };
}

/** How often each term stands among some words. */
export function countTerms(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) {
    const term = stem(word);
    bag.set(term, (bag.get(term) ?? 0) + 1);
  }
  return bag;
}

/** TF-IDF weights, divided by their length, of how often terms are counted and what the idf of each is. */
export function unitVector(counts: readonly number[], idfOf: (place: number) => number): number[] {
  const weights = counts.map((times, i) => (1 + Math.log(times)) * Math.max(LEAST_IDF, idfOf(i)));
  const length = Math.hypot(...weights) || 1;
  return weights.map((weight) => weight / length);
}
