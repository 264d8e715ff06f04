import { fractions } from './fractions.ts';
import type { Question } from './question.ts';
import { RELATIONS } from './relations.ts';
import { aliasStrength, type Relatives, relativesOf } from './relatives.ts';
import type { Statistics } from './statistics.ts';
import { isTelling } from './stopwords.ts';

/** A question made ready to be looked for in passages. */
export interface Probe {
  readonly question: Question;
  /** What could stand for each of the question's terms, by its place. */
  readonly relatives: readonly Relatives[];
  /** What could stand for several of them together, one entry for each of these. */
  readonly phrases: readonly PhraseHint[];
  /** The distinct words of the library that the question has itself. What repeats them is no answer. */
  readonly ownWords: readonly number[];
  /** At `place * terms.length + next`: the mean worth of neighbouring terms of the question, 0 where they are none. */
  readonly pairs: readonly number[];
  /** At `own * ownWords.length + next`, by numbers of own words: 1 where the question has one after the other. */
  readonly grams: readonly number[];
  /** For each own word a bit of its own, or 0 for those that tell no answers apart: see `isTelling`. */
  readonly telling: readonly number[];
  /** The length of the question's vector of weights. */
  readonly length: number;
  /** What a span without any of the question has. */
  readonly noHits: readonly number[];
  readonly noRelated: readonly number[];
  readonly noneAbove: readonly boolean[];
}

/** A term of the library by which the articles say what the question says by several, of which one is at `place`. */
interface PhraseHint {
  readonly term: number;
  readonly place: number;
  /** 0 to 1. */
  readonly strength: number;
}

export function makeProbe(library: Statistics, question: Question): Probe {
  const relatives = question.terms.map((term) => relativesOf(library, term));
  const ownWords = question.wordIds.filter((id, at, all) => id >= 0 && all.indexOf(id) === at);
  return {
    question,
    relatives,
    phrases: phrasesOf(question, relatives),
    ownWords,
    pairs: pairsOf(question),
    length: Math.hypot(...question.terms.map(({ weight }) => weight)) || 1,
    grams: gramsOf(question, ownWords),
    telling: tellingOf(library, ownWords),
    noHits: question.terms.map(() => 0),
    noRelated: fractions(question.terms.length * RELATIONS.length),
    noneAbove: question.terms.map(() => false),
  };
}

/** What the aliases of several words that all stand in the question say for each of these. */
function phrasesOf({ terms }: Question, relatives: readonly Relatives[]): PhraseHint[] {
  const hints: PhraseHint[] = [];
  for (const { phrases } of relatives)
    for (const alias of phrases) {
      const places = alias.asked.map((asked) => terms.findIndex(({ term }) => term === asked));
      if (places.includes(-1)) continue;
      const strength = aliasStrength(alias);
      for (const term of alias.said) for (const place of places) hints.push({ term, place, strength });
    }
  return hints;
}

function pairsOf({ terms, sequence }: Question): number[] {
  const pairs = fractions(terms.length ** 2);
  for (let i = 0; i + 1 < sequence.length; i++) {
    const a = sequence[i] as number;
    const b = sequence[i + 1] as number;
    if (a !== b) pairs[a * terms.length + b] = ((terms[a]?.worth ?? 0) + (terms[b]?.worth ?? 0)) / 2;
  }
  return pairs;
}

function gramsOf({ wordIds }: Question, ownWords: readonly number[]): number[] {
  const grams = new Array<number>(ownWords.length ** 2).fill(0);
  let before = -1;
  for (const id of wordIds) {
    const own = id < 0 ? -1 : ownWords.indexOf(id);
    if (before >= 0 && own >= 0) grams[before * ownWords.length + own] = 1;
    before = own;
  }
  return grams;
}

function tellingOf({ vocabulary }: Statistics, ownWords: readonly number[]): number[] {
  let bits = 0;
  return ownWords.map((word) => (isTelling(vocabulary.words[word] as string) ? 1 << bits++ : 0));
}
