import type { Intent } from '../knowledge/intent.ts';
import { askedKind } from './askedKind.ts';
import type { Question } from './question.ts';
import { QUESTION_KINDS } from './questionKind.ts';
import type { Example, Utterances } from './utterances.ts';
import { countTerms, unitVector } from './vectors.ts';

/** How a passage's examples resemble a question. */
interface NearestExample {
  readonly passage: number;
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
  /** The numbers of the question's terms among those of the authors' questions, -1 for those that these do not have. */
  readonly asked: readonly number[];
  readonly passages: readonly NearestExample[];
  /** By the ids of articles, the questions like it that the article says it does not answer. */
  readonly disowned: ReadonlyMap<string, readonly Alike[]>;
}

/** An utterance that resembles a question. */
export interface Alike {
  /** Its number among the utterances. */
  readonly utterance: number;
  /** Up to 1. */
  readonly cosine: number;
}

// So much any two questions are alike, by "what", "is" and the like. Set by hand: as lines count by the square, what is less alike would
// count at most a twenty-fifth of the very question.
const CHANCE = 0.2;

/** The authors' questions that are nearest to a question's words, by the cosine; of equally near ones, the first. */
export function nearestExamples(known: Utterances, { words, kind }: Question): Nearest {
  const { targets, targetStart } = known;
  const wanted = QUESTION_KINDS.indexOf(askedKind(words, kind));
  const asked = reckonCosines(known, words);
  const passages: NearestExample[] = [];
  const disowned = new Map<string, readonly Alike[]>();
  targets.forEach((target, number) => {
    const [from, end] = [targetStart[number] as number, targetStart[number + 1] as number];
    if ('disownedBy' in target) {
      const lines = alike(known, from, end);
      if (lines.length > 0) disowned.set(target.disownedBy, lines);
      return;
    }
    const { nearest, highest, sameKind } = nearestOf(known, { from, end, wanted });
    if (nearest >= 0) {
      const { intent } = known.utterances[nearest] as Example;
      const supporting = Math.min(highest.length, end - from);
      let support = 0;
      for (const cosine of highest) support += cosine / supporting;
      passages.push({ passage: target.passage, intent, cosine: highest[0], sameKind, support });
    }
  });
  return { asked, passages, disowned };
}

function alike({ paper: { cosines } }: Utterances, from: number, end: number): Alike[] {
  const found: Alike[] = [];
  for (let utterance = from; utterance < end; utterance++) {
    const cosine = Math.min(1, cosines[utterance] as number);
    if (cosine > CHANCE) found.push({ utterance, cosine });
  }
  return found;
}

/** What is nearest of one target's utterances: its number, or -1; the highest cosines; and the highest of those that are of a kind. */
interface NearestOf {
  readonly nearest: number;
  readonly highest: readonly [number, number, number];
  readonly sameKind: number;
}

function nearestOf(
  { kind, paper: { cosines } }: Utterances,
  { from, end, wanted }: { readonly from: number; readonly end: number; readonly wanted: number },
): NearestOf {
  let nearest = -1;
  let first = 0;
  let second = 0;
  let third = 0;
  let sameKind = 0;
  for (let number = from; number < end; number++) {
    const cosine = Math.min(1, cosines[number] as number);
    if (cosine > sameKind && kind[number] === wanted) sameKind = cosine;
    if (cosine <= third) continue;
    third = Math.min(cosine, second);
    if (cosine <= second) continue;
    second = Math.min(cosine, first);
    if (cosine <= first) continue;
    first = cosine;
    nearest = number;
  }
  return { nearest, highest: [first, second, third], sameKind };
}

/** Writes down the cosine of each utterance with some words, 0 where they share none, and gives the numbers of the words' terms. */
function reckonCosines(known: Utterances, words: readonly string[]): readonly number[] {
  const { utterances, terms, idf, start, utterance, weight, paper } = known;
  const { cosines } = paper;
  cosines.fill(0);
  const unknown = Math.log(2 * (utterances.length + 1));
  const bag = countTerms(words);
  const ids: number[] = [];
  for (const term of bag.keys()) ids.push(terms.get(term) ?? -1);
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
  return ids;
}
