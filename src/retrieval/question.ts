import { idf, probabilisticIdf } from './idf.ts';
import { documentFrequency } from './invertedIndex.ts';
import { backgroundIdf, type PartOfSpeech, partOfSpeech } from './lexicon.ts';
import { necessity } from './necessity.ts';
import { asksForTime, countedOf, focusOf, type QuestionKind, questionKind } from './questionKind.ts';
import { type ReadWord, readWords } from './readWords.ts';
import type { Statistics } from './statistics.ts';
import { isGeneric } from './stopwords.ts';
import { termId } from './vocabulary.ts';

/** A content word of a question, as the library sees it. */
export interface QueryTerm {
  readonly term: string;
  /** As it was read: repaired if it was misspelt. */
  readonly word: string;
  /** As it was asked, accents apart. */
  readonly written: string;
  readonly wordId: number;
  /** The id of the term in the library, or -1. */
  readonly id: number;
  /** In how many passages it stands. */
  readonly frequency: number;
  /** 0 to 1: how much it tells passages apart. */
  readonly idf: number;
  /** BM25's idf. */
  readonly probabilisticIdf: number;
  /** 0 to 1: how rare it is in English. */
  readonly background: number;
  /** The share of the question's weight that it carries; the shares of a question sum to 1. */
  readonly weight: number;
  /**
   * The weight as the ranking counts it, the shares of a question summing to the square root of its weight: half of a long
   * question tells more than half of a short one, though not as much more as it is longer.
   */
  readonly worth: number;
  readonly isName: boolean;
  /** Whether it stands beside another name, as in *Notre Dame*. */
  readonly isPartOfName: boolean;
  readonly isNumber: boolean;
  readonly isGeneric: boolean;
  readonly part: PartOfSpeech | undefined;
}

/** A question, read for one library. */
export interface Question {
  /** As it was asked. */
  readonly text: string;
  readonly words: readonly string[];
  /** Ids of the question's words, stop words included; -1 for those that the library never uses. */
  readonly wordIds: readonly number[];
  readonly kind: QuestionKind;
  readonly terms: readonly QueryTerm[];
  /** The terms in the order they were said, as places in `terms`. */
  readonly sequence: readonly number[];
  /** The place in `terms` of what is asked for, or -1. */
  readonly focus: number;
  /** The place in `terms` of the first word of what is counted (*how many boats*), or -1. */
  readonly counted: number;
  /** Whether a year or a length of time is asked for. */
  readonly asksForTime: boolean;
  /** The sum of the terms' weights before they were made shares. */
  readonly weight: number;
  readonly repairs: readonly Repair[];
}

/** A word of the question that was read as another: the asker's spelling, and the articles'. */
export interface Repair {
  readonly from: string;
  readonly to: string;
}

const MOST_TERMS = 48;
const BACKGROUND_SHARE = 0.2;
// What the articles never say has no frequency to go by.
const UNKNOWN_SHARE = 0.7;

/** A term while its weight is not yet a share of the question's. */
type Draft = Omit<QueryTerm, 'weight' | 'worth' | 'isPartOfName'> & {
  weight: number;
  worth: number;
  isPartOfName: boolean;
};

/** Reads a question: strips courtesy, repairs misspellings, weighs its words. No text makes it throw or take long. */
export function readQuestion(library: Statistics, text: string): Question {
  const read = readWords(library, text);
  const words = read.map(({ word }) => word);
  const { drafts, places } = readTerms(library, read);
  markNames(drafts, places);
  for (const draft of drafts) draft.weight *= necessity(draft);
  const weight = drafts.reduce((sum, draft) => sum + draft.weight, 0);
  for (const draft of drafts) {
    draft.worth = draft.weight / Math.sqrt(weight);
    draft.weight /= weight;
  }
  const wordIds = read.map(({ wordId }) => wordId);
  const repairs = read.flatMap(({ word, written, isRepaired }) =>
    isRepaired ? [{ from: written, to: word }] : [],
  );
  const kind = questionKind(words);
  const placeOf = (at: number): number => (at < 0 ? -1 : (places[at] as number));
  return {
    text,
    words,
    wordIds,
    kind,
    terms: drafts,
    sequence: places.filter((place) => place >= 0),
    focus: placeOf(focusOf(words)),
    counted: placeOf(countedOf(words)),
    asksForTime: asksForTime(kind, words),
    weight: weight || 1,
    repairs,
  };
}

/** The distinct terms of a question's words, and for each word the place of its term among them, or -1. */
function readTerms(library: Statistics, read: readonly ReadWord[]): { drafts: Draft[]; places: number[] } {
  const placeOf = new Map<string, number>();
  const drafts: Draft[] = [];
  const places = read.map((one) => {
    const { term } = one;
    if (term === undefined) return -1;
    const known = placeOf.get(term);
    if (known !== undefined) return known;
    if (drafts.length === MOST_TERMS) return -1;
    placeOf.set(term, drafts.length);
    return drafts.push(weigh(library, one, term)) - 1;
  });
  return { drafts, places };
}

/** Marks the names that stand beside another name, of a question's words. */
function markNames(drafts: readonly Draft[], places: readonly number[]): void {
  let before: Draft | undefined;
  for (const place of places) {
    const draft = place < 0 ? undefined : (drafts[place] as Draft);
    if (draft?.isName && before?.isName && draft !== before) draft.isPartOfName = before.isPartOfName = true;
    before = draft;
  }
}

/** A term with its weight by its rarity alone. */
function weigh(library: Statistics, { word, written, wordId }: ReadWord, term: string): Draft {
  const { vocabulary, inverted, isName, size: count } = library;
  const id = termId(vocabulary, term);
  const frequency = documentFrequency(inverted, id);
  const rarity = idf(count, frequency);
  const background = backgroundIdf(word);
  const part = partOfSpeech(word);
  const share = frequency === 0 ? UNKNOWN_SHARE : BACKGROUND_SHARE;
  const mixed = (1 - share) * rarity + share * background;
  return {
    term,
    word,
    written,
    id,
    frequency,
    background,
    wordId,
    idf: rarity,
    probabilisticIdf: probabilisticIdf(count, frequency),
    weight: Math.max(1e-6, mixed),
    worth: 0,
    // What English has no part of speech for it does not know.
    isName: id >= 0 ? isName[id] === 1 : part === undefined,
    isPartOfName: false,
    isNumber: /^\d/.test(word),
    isGeneric: isGeneric(term),
    part,
  };
}

/** The sum of a value over a question's terms. */
export function sumTerms({ terms }: Question, value: (term: QueryTerm, place: number) => number): number {
  let sum = 0;
  for (let place = 0; place < terms.length; place++) sum += value(terms[place] as QueryTerm, place);
  return sum;
}
