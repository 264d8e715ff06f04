import type { Intent } from '../knowledge/intent.ts';
import { askedKind } from './askedKind.ts';
import type { QuestionKind } from './questionKind.ts';
import { stem } from './stem.ts';
import { tokens } from './tokens.ts';

/** A question that an author wrote: an example of what a passage answers, or one that an article does not answer. */
export type Utterance = { readonly text: string } & (
  | { readonly passage: number; readonly intent: Intent }
  | { readonly disownedBy: string }
);

/** Authors' questions as unit vectors of TF-IDF weights. Stop words count here: in short questions they carry the difference. */
export interface Utterances {
  readonly utterances: readonly Utterance[];
  /** For each term, the utterances that have it and its weight in them. */
  readonly postings: ReadonlyMap<string, readonly { readonly utterance: number; readonly weight: number }[]>;
  readonly idf: ReadonlyMap<string, number>;
  /** How many examples each passage has. */
  readonly counts: ReadonlyMap<number, number>;
  /** What sort of answer each utterance wants. */
  readonly kinds: readonly QuestionKind[];
}

/** How a passage's examples resemble a question. */
interface NearestExample {
  /** The intent of the nearest example. */
  readonly intent: Intent;
  /** The cosine, 0 to 1, of the nearest example. */
  readonly cosine: number;
  /** The cosine of the nearest that wants the same sort of answer; 0 when none does. */
  readonly sameKind: number;
  /** The mean cosine of the three nearest, or of all if there are fewer: one of many may be alike by chance. */
  readonly support: number;
}

/** What the authors' questions that share a word with a question say. */
export interface Nearest {
  readonly passages: ReadonlyMap<number, NearestExample>;
  /** By the ids of articles, the cosine of the nearest question of the same kind that the article says it does not answer. */
  readonly disowned: ReadonlyMap<string, number>;
}

const SUPPORTING = 3;
const LEAST_IDF = 0.1;

/** Indexes authors' questions. */
export function indexUtterances(utterances: readonly Utterance[]): Utterances {
  const words = utterances.map(({ text }) => tokens(text).map(({ word }) => word));
  const bags = words.map(count);
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const idf = new Map([...frequency].map(([term, n]) => [term, Math.log((bags.length + 1) / (n + 0.5))]));
  const postings = new Map<string, { utterance: number; weight: number }[]>();
  bags.forEach((bag, utterance) => {
    for (const [term, weight] of unit(bag, idf, 1)) {
      const list = postings.get(term);
      if (list) list.push({ utterance, weight });
      else postings.set(term, [{ utterance, weight }]);
    }
  });
  const counts = new Map<number, number>();
  for (const one of utterances)
    if ('passage' in one) counts.set(one.passage, (counts.get(one.passage) ?? 0) + 1);
  return { utterances, postings, idf, counts, kinds: words.map(askedKind) };
}

/** What is known of a passage's examples while they are gone through. */
interface Growing {
  intent: Intent;
  cosine: number;
  sameKind: number;
  /** The highest cosines, the highest first. */
  readonly best: number[];
}

/** The authors' questions that are nearest to a question's words, by the cosine; of equally near ones, the first. */
export function nearestExamples(known: Utterances, words: readonly string[]): Nearest {
  const kind = askedKind(words);
  const found = new Map<number, Growing>();
  const disowned = new Map<string, number>();
  const cosines = cosinesWith(known, words);
  for (let number = 0; number < cosines.length; number++) {
    const cosine = Math.min(1, cosines[number] as number);
    if (cosine === 0) continue;
    const utterance = known.utterances[number] as Utterance;
    const sameKind = known.kinds[number] === kind ? cosine : 0;
    if ('disownedBy' in utterance) {
      const { disownedBy } = utterance;
      if (sameKind > 0) disowned.set(disownedBy, Math.max(sameKind, disowned.get(disownedBy) ?? 0));
      continue;
    }
    let nearest = found.get(utterance.passage);
    if (!nearest) {
      nearest = { intent: utterance.intent, cosine: 0, sameKind: 0, best: [] };
      found.set(utterance.passage, nearest);
    }
    keepHighest(nearest.best, cosine);
    nearest.sameKind = Math.max(nearest.sameKind, sameKind);
    if (cosine <= nearest.cosine) continue;
    nearest.cosine = cosine;
    nearest.intent = utterance.intent;
  }
  const passages = new Map(
    [...found].map(([passage, { best, ...nearest }]): [number, NearestExample] => {
      const supporting = Math.min(SUPPORTING, known.counts.get(passage) as number);
      return [passage, { ...nearest, support: best.reduce((sum, cosine) => sum + cosine / supporting, 0) }];
    }),
  );
  return { passages, disowned };
}

/** Keeps the highest few of the values seen, the highest first. */
function keepHighest(best: number[], value: number): void {
  let at = best.length;
  if (at === SUPPORTING) {
    if (value <= (best[at - 1] as number)) return;
    at--;
  }
  for (; at > 0 && (best[at - 1] as number) < value; at--) best[at] = best[at - 1] as number;
  best[at] = value;
}

/** The cosine of each utterance with some words, 0 where they share none. */
function cosinesWith({ utterances, postings, idf }: Utterances, words: readonly string[]): Float64Array {
  const cosines = new Float64Array(utterances.length);
  const unknown = Math.log(2 * (utterances.length + 1));
  for (const [term, asked] of unit(count(words), idf, unknown))
    for (const { utterance, weight } of postings.get(term) ?? [])
      cosines[utterance] = (cosines[utterance] as number) + asked * weight;
  return cosines;
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
    [...bag].map(([term, times]) => [
      term,
      (1 + Math.log(times)) * Math.max(LEAST_IDF, idf.get(term) ?? unknown),
    ]),
  );
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}
