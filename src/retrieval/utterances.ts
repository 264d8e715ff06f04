import type { Intent } from '../knowledge/intent.ts';
import { askedKind } from './askedKind.ts';
import { focusWord, QUESTION_KINDS, type QuestionKind } from './questionKind.ts';
import { stem } from './stem.ts';
import type { Range } from './stretches.ts';
import { tokens } from './tokens.ts';
import { countTerms, type TermCounts, type Vectors, vectorsOf } from './vectors.ts';
import { type Vocabulary, wordId } from './vocabulary.ts';

/** A question that an author wrote: an example of what a passage answers, or one that an article does not answer. */
export type Utterance = Example | { readonly text: string; readonly disownedBy: string };

export interface Example {
  readonly text: string;
  readonly passage: number;
  readonly intent: Intent;
}

/** What is read of an utterance. */
export interface UtteranceReading extends TermCounts {
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
  /** The kind of each reading as a place in `QUESTION_KINDS`: a question looks at all of them. */
  readonly kind: Uint8Array;
  /** The readings by text. */
  readonly readingOf: ReadonlyMap<string, UtteranceReading>;
  /** The passages that have examples, and the articles that say what they do not answer. */
  readonly targets: readonly Target[];
  /** The first utterance of each target, and the end of the last one's. */
  readonly targetStart: Int32Array;
  /** The target that each passage with examples is. */
  readonly targetOf: ReadonlyMap<number, number>;
  /** What questions are reckoned on. No result depends on what an earlier one left there. */
  readonly paper: Paper;
}

interface Paper {
  /** The cosine of each utterance with a question. */
  readonly cosines: Float64Array;
  /** How each term stands to a question and a passage. */
  readonly standing: Uint8Array;
  /** By word of the library: 2 + the number of its term, 1 where no utterance has it, and 0 until somebody wants to know. */
  readonly numberOf: Int32Array;
}

type Target = { readonly passage: number } | { readonly disownedBy: string };

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
  const words = vocabulary?.words.length ?? 0;
  if (before && sameTexts(utterances, before.utterances))
    return { ...before, utterances, ...targets, paper: emptyPaper(before, words) };
  const readingOf = new Map<string, UtteranceReading>();
  const termOf = termsBy(vocabulary);
  for (const { text } of utterances)
    if (!readingOf.has(text)) readingOf.set(text, before?.readingOf.get(text) ?? read(text, termOf));
  const readings = utterances.map(({ text }) => readingOf.get(text) as UtteranceReading);
  const kind = Uint8Array.from(readings, (reading) => QUESTION_KINDS.indexOf(reading.kind));
  const vectors = vectorsOf(readings);
  return { utterances, readings, kind, readingOf, ...vectors, ...targets, paper: emptyPaper(vectors, words) };
}

/** @param words how many the library has, or 0 where these are not known */
function emptyPaper({ terms, numberStart }: Vectors, words: number): Paper {
  return {
    cosines: new Float64Array(numberStart.length - 1),
    standing: new Uint8Array(terms.size),
    numberOf: new Int32Array(words),
  };
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
  const word = focusWord(words);
  const focus = word === undefined ? undefined : termOf(word);
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
