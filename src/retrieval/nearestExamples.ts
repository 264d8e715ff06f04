import type { Intent } from '../knowledge/intent.ts';
import { askedKind } from './askedKind.ts';
import type { Question } from './question.ts';
import { countTerms, type Example, type Utterances, unitVector } from './utterances.ts';

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

/** The authors' questions that are nearest to a question's words, by the cosine; of equally near ones, the first. */
export function nearestExamples(known: Utterances, { words, kind }: Question): Nearest {
  const wanted = askedKind(words, kind);
  const { utterances, kinds, targetOf, targets, counts } = known;
  const nearest = new Int32Array(targets.length);
  const sameKind = new Float64Array(targets.length);
  const highest = new Float64Array(targets.length * SUPPORTING);
  const cosines = cosinesWith(known, words);
  for (let number = 0; number < cosines.length; number++) {
    const cosine = Math.min(1, cosines[number] as number);
    if (cosine === 0) continue;
    const target = targetOf[number] as number;
    if (cosine > (highest[target * SUPPORTING] as number)) nearest[target] = number;
    keepHighest(highest, target * SUPPORTING, cosine);
    if (cosine > (sameKind[target] as number) && kinds[number] === wanted) sameKind[target] = cosine;
  }
  const passages = new Map<number, NearestExample>();
  const disowned = new Map<string, number>();
  targets.forEach((target, number) => {
    const cosine = highest[number * SUPPORTING] as number;
    const same = sameKind[number] as number;
    if ('disownedBy' in target) {
      if (same > 0) disowned.set(target.disownedBy, same);
    } else if (cosine > 0) {
      const { intent } = utterances[nearest[number] as number] as Example;
      const supporting = Math.min(SUPPORTING, counts.get(target.passage) as number);
      let support = 0;
      for (let i = 0; i < SUPPORTING; i++)
        support += (highest[number * SUPPORTING + i] as number) / supporting;
      passages.set(target.passage, { intent, cosine, sameKind: same, support });
    }
  });
  return { passages, disowned };
}

/** Keeps the highest few of the values seen, the highest first, from a place on. */
function keepHighest(highest: Float64Array, from: number, value: number): void {
  let at = from + SUPPORTING - 1;
  if (value <= (highest[at] as number)) return;
  for (; at > from && (highest[at - 1] as number) < value; at--) highest[at] = highest[at - 1] as number;
  highest[at] = value;
}

/** The cosine of each utterance with some words, 0 where they share none. */
function cosinesWith(known: Utterances, words: readonly string[]): Float64Array {
  const { utterances, terms, idf, start, utterance, weight } = known;
  const cosines = new Float64Array(utterances.length);
  const unknown = Math.log(2 * (utterances.length + 1));
  const bag = countTerms(words);
  const ids = Array.from(bag.keys(), (term) => terms.get(term) ?? -1);
  const asked = unitVector([...bag.values()], (i) => idf[ids[i] as number] ?? unknown);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id < 0) continue;
    const share = asked[i] as number;
    const end = start[id + 1] as number;
    for (let at = start[id] as number; at < end; at++) {
      const number = utterance[at] as number;
      cosines[number] = (cosines[number] as number) + share * (weight[at] as number);
    }
  }
  return cosines;
}
