import type { Intent } from '../knowledge/intent.ts';
import { askedKind } from './askedKind.ts';
import { focusOf, type QuestionKind } from './questionKind.ts';
import { stem } from './stem.ts';
import type { Range } from './stretches.ts';
import { tokens } from './tokens.ts';
import { type Vocabulary, wordId } from './vocabulary.ts';

/** A question that an author wrote: an example of what a passage answers, or one that an article does not answer. */
export type Utterance = Example | { readonly text: string; readonly disownedBy: string };

export interface Example {
  readonly text: string;
  readonly passage: number;
  readonly intent: Intent;
}

/** What is read of an utterance. */
export interface UtteranceReading {
  /** Each once, in the order in which they first stand there. */
  readonly terms: readonly string[];
  /** How often each of them does. */
  readonly counts: readonly number[];
  /** What sort of answer it wants. */
  readonly kind: QuestionKind;
  /** The term of what it asks for by name, as of *town* in "Which town is …". */
  readonly focus: string | undefined;
}

/** Authors' questions as unit vectors of TF-IDF weights. Stop words count here: in short questions they carry the difference. */
export interface Utterances extends Vectors {
  readonly utterances: readonly Utterance[];
  /** What is read of each utterance. */
  readonly readings: readonly UtteranceReading[];
  /** The same by text. */
  readonly readingOf: ReadonlyMap<string, UtteranceReading>;
  /** The passages that have examples, and the articles that say what they do not answer. */
  readonly targets: readonly Target[];
  /** The first utterance of each target, and the end of the last one's. */
  readonly targetStart: Int32Array;
  /** The target that each passage with examples is. */
  readonly targetOf: ReadonlyMap<number, number>;
}

interface Vectors {
  /** The terms that they have, numbered. */
  readonly terms: ReadonlyMap<string, number>;
  readonly idf: Float64Array;
  /** The first posting of each term, and the end of the last. */
  readonly start: Int32Array;
  /** The utterance of each posting, and the weight of the term in it. */
  readonly utterance: Int32Array;
  readonly weight: Float64Array;
}

type Target = { readonly passage: number } | { readonly disownedBy: string };

const LEAST_IDF = 0.1;

/** What saves time, and changes nothing. */
interface Known {
  /** An earlier index: what it has read is not read again, and when it has the same texts, only their passages are new. */
  readonly before?: Utterances | undefined;
  /** The terms of a library's words. */
  readonly vocabulary?: Vocabulary | undefined;
}

/**
 * Indexes authors' questions.
 *
 * @param utterances those of one passage, or against one article, after the other
 */
export function indexUtterances(
  utterances: readonly Utterance[],
  { before, vocabulary }: Known = {},
): Utterances {
  const targets = groupByTarget(utterances);
  if (before && sameTexts(utterances, before.utterances)) return { ...before, utterances, ...targets };
  const readingOf = new Map<string, UtteranceReading>();
  const termOf = termsBy(vocabulary);
  for (const { text } of utterances)
    if (!readingOf.has(text)) readingOf.set(text, before?.readingOf.get(text) ?? read(text, termOf));
  const readings = utterances.map(({ text }) => readingOf.get(text) as UtteranceReading);
  return { utterances, readings, readingOf, ...invertBags(readings), ...targets };
}

/** The utterances that are examples of a passage. */
export function examplesOf({ targetOf, targetStart }: Utterances, passage: number): Range {
  const target = targetOf.get(passage);
  return target === undefined
    ? { from: 0, to: 0 }
    : { from: targetStart[target] as number, to: targetStart[target + 1] as number };
}

/** The terms that stand in examples, which come before what articles do not answer. */
export function termsOfExamples({ utterances, terms, start, utterance }: Utterances): Set<string> {
  const examples = new Set<string>();
  for (const [term, id] of terms) {
    const first = utterances[utterance[start[id] as number] as number] as Utterance;
    if ('passage' in first) examples.add(term);
  }
  return examples;
}

/** Stems words, but for those whose terms a vocabulary has: a library mostly has the words that it is asked with. */
function termsBy(vocabulary?: Vocabulary): (word: string) => string {
  if (!vocabulary) return stem;
  const { termOf, terms } = vocabulary;
  return (word) => terms[termOf[wordId(vocabulary, word)] ?? -1] ?? stem(word);
}

function read(text: string, termOf: (word: string) => string): UtteranceReading {
  const words = tokens(text).map(({ word }) => word);
  const bag = countTerms(words, termOf);
  const word = words[focusOf(words)];
  const focus = word && termOf(word);
  return { terms: [...bag.keys()], counts: [...bag.values()], kind: askedKind(words), focus };
}

/** Whether the same texts speak for passages, and the same against articles. */
function sameTexts(some: readonly Utterance[], others: readonly Utterance[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, i) => {
      const other = others[i] as Utterance;
      return one.text === other.text && 'passage' in one === 'passage' in other;
    })
  );
}

function invertBags(readings: readonly UtteranceReading[]): Vectors {
  const terms = new Map<string, number>();
  const frequency: number[] = [];
  for (const { terms: bag } of readings)
    for (const term of bag) {
      const id = terms.get(term) ?? terms.size;
      if (id === terms.size) terms.set(term, id);
      frequency[id] = (frequency[id] ?? 0) + 1;
    }
  const idf = Float64Array.from(frequency, (n) => Math.log((readings.length + 1) / (n + 0.5)));
  const start = new Int32Array(terms.size + 1);
  frequency.forEach((n, id) => {
    start[id + 1] = (start[id] as number) + n;
  });
  const next = start.slice();
  const utterance = new Int32Array(start[terms.size] as number);
  const weight = new Float64Array(utterance.length);
  readings.forEach(({ terms: bag, counts }, number) => {
    const ids = bag.map((term) => terms.get(term) as number);
    unitVector(counts, (i) => idf[ids[i] as number] as number).forEach((share, i) => {
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
): Pick<Utterances, 'targets' | 'targetStart' | 'targetOf'> {
  const targets: Target[] = [];
  const starts: number[] = [];
  const targetOf = new Map<number, number>();
  let before: number | string | undefined;
  utterances.forEach((one, number) => {
    const target = 'passage' in one ? one.passage : one.disownedBy;
    if (target === before) return;
    if (typeof target === 'number') targetOf.set(target, targets.length);
    targets.push(one);
    starts.push(number);
    before = target;
  });
  return { targets, targetStart: Int32Array.from([...starts, utterances.length]), targetOf };
}

/** How often each term stands among some words. */
export function countTerms(
  words: readonly string[],
  termOf: (word: string) => string = stem,
): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) {
    const term = termOf(word);
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
