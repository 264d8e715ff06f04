import { associatedTerms } from './associations.ts';
import type { QueryTerm, Question } from './question.ts';
import { RELATIONS, type Related, relatedTerms } from './relations.ts';
import type { Statistics } from './statistics.ts';
import { isTelling } from './stopwords.ts';

/** A question made ready to be looked for in passages. */
export interface Probe {
  readonly question: Question;
  /** The library's words that have to do with the question, each once. */
  readonly words: readonly ProbedWord[];
  /** What could stand for the question's terms, one after the other. */
  readonly hints: readonly Hint[];
  /** At `place * terms.length + next`: the mean worth of neighbouring terms of the question, 0 where they are none. */
  readonly pairs: Float64Array;
  /** At `own * ownWords + next`: 1 where the question has one of its words after the other. */
  readonly grams: Uint8Array;
  /** For each of its words a bit of its own, or 0 for those that tell no answers apart: see `isTelling`. */
  readonly telling: Int32Array;
  /** How many distinct words of the library the question has. */
  readonly ownWords: number;
  /** What a span without any of the question has; shared by all of them. */
  readonly noHits: number[];
  readonly noRelated: number[];
  readonly noneAbove: readonly boolean[];
}

/** What a word of the library has to do with a question. */
export interface ProbedWord {
  readonly word: number;
  /** Its number among the question's own words, or -1. What repeats the question is no answer. */
  readonly own: number;
  /** The place of its term among the question's terms, or -1. */
  readonly place: number;
  readonly isStop: boolean;
  /** What its term could stand for. */
  readonly hints: readonly Hint[];
}

/** A term of the library that could stand for the question's term at `place`, or hints at it. */
interface Hint {
  readonly term: number;
  readonly place: number;
  /** A place in `RELATIONS`. */
  readonly relation: number;
  /** 0 to 1. */
  readonly strength: number;
}

const MEMO_SIZE = 1024;
const LONG_ALIAS_SHARE = 0.75;

export function makeProbe(library: Statistics, question: Question): Probe {
  const { length } = question.terms;
  const own = [...new Set(question.wordIds)].filter((id) => id >= 0);
  const hints = hintsOf(library, question);
  return {
    question,
    words: probedWords(library, question, { own, hints }),
    hints,
    pairs: pairsOf(question),
    grams: gramsOf(question, own),
    telling: tellingOf(library, own),
    ownWords: own.length,
    noHits: new Array<number>(length).fill(0),
    noRelated: new Array<number>(length * RELATIONS.length).fill(0),
    noneAbove: new Array<boolean>(length).fill(false),
  };
}

const NO_HINTS: readonly Hint[] = [];

function probedWords(
  { marks, vocabulary }: Statistics,
  { terms }: Question,
  { own, hints }: { readonly own: readonly number[]; readonly hints: readonly Hint[] },
): ProbedWord[] {
  const places = new Map<number, number>();
  terms.forEach(({ id }, place) => {
    if (id >= 0) places.set(id, place);
  });
  const standing = new Map<number, Hint[]>();
  for (const hint of hints) {
    const list = standing.get(hint.term);
    if (list) list.push(hint);
    else standing.set(hint.term, [hint]);
  }
  const words: ProbedWord[] = [];
  const add = (term: number, known: readonly Hint[]): void => {
    const end = marks.start[term + 1] as number;
    for (let i = marks.start[term] as number; i < end; i++) {
      const word = marks.words[i] as number;
      words.push({
        word,
        own: own.indexOf(word),
        place: places.get(term) ?? -1,
        isStop: false,
        hints: known,
      });
    }
  };
  for (const term of places.keys()) if (!standing.has(term)) add(term, NO_HINTS);
  for (const [term, known] of standing) add(term, known);
  own.forEach((word, number) => {
    const term = vocabulary.termOf[word] as number;
    if (!places.has(term) && !standing.has(term))
      words.push({ word, own: number, place: -1, isStop: term < 0, hints: NO_HINTS });
  });
  return words;
}

function pairsOf({ terms, sequence }: Question): Float64Array {
  const pairs = new Float64Array(terms.length ** 2);
  for (let i = 0; i + 1 < sequence.length; i++) {
    const [a, b] = [sequence[i] as number, sequence[i + 1] as number];
    if (a !== b) pairs[a * terms.length + b] = ((terms[a]?.worth ?? 0) + (terms[b]?.worth ?? 0)) / 2;
  }
  return pairs;
}

function gramsOf({ wordIds }: Question, own: readonly number[]): Uint8Array {
  const grams = new Uint8Array(own.length ** 2);
  const numbers = wordIds.map((id) => own.indexOf(id));
  for (let i = 0; i + 1 < numbers.length; i++) {
    const [first, next] = [numbers[i] as number, numbers[i + 1] as number];
    if (first >= 0 && next >= 0) grams[first * own.length + next] = 1;
  }
  return grams;
}

function tellingOf({ vocabulary }: Statistics, own: readonly number[]): Int32Array {
  let bits = 0;
  return Int32Array.from(own, (word) => (isTelling(vocabulary.words[word] as string) ? 1 << bits++ : 0));
}

function hintsOf(library: Statistics, question: Question): Hint[] {
  const hints: Hint[] = [];
  question.terms.forEach((asked, place) => {
    for (const { term, relation, strength } of remembered(library, asked))
      if (term !== asked.id) hints.push({ term, place, relation: RELATIONS.indexOf(relation), strength });
  });
  if (library.aliases.length === 0) return hints;
  const places = new Map(question.terms.map(({ term }, place) => [term, place]));
  for (const { asked, said } of library.aliases)
    if (asked.every((term) => places.has(term)))
      for (const term of said)
        for (const one of asked)
          hints.push({
            term,
            place: places.get(one) as number,
            relation: 0,
            strength: said.length > 1 ? LONG_ALIAS_SHARE : 1,
          });
  return hints;
}

function remembered(library: Statistics, { word, term }: QueryTerm): readonly Related[] {
  const { senses, relatedMemo } = library;
  const known = relatedMemo.get(word);
  if (known) return known;
  const related = [...relatedTerms(senses, word), ...associatedTerms(library, { word, term })];
  if (relatedMemo.size >= MEMO_SIZE) relatedMemo.clear();
  relatedMemo.set(word, related);
  return related;
}
