import type { Alike } from './nearestExamples.ts';
import type { Statistics } from './statistics.ts';
import { stem } from './stem.ts';
import { tokensOf } from './text.ts';
import type { Utterances } from './utterances.ts';

// How a term of the authors' questions stands to the question and its passage: bits.
const ASKED = 1;
const SAID = 2;

/**
 * How far a question asks what an article says it does not answer, 0 to 1: the highest of its lines' squared cosines, each times the share
 * that the question has of what the line asks beyond the passage. "How long is HMAS Sydney?" says nothing against "What is HMAS Sydney?",
 * which does not ask *how long*. A line that asks nothing beyond the passage counts in full; terms weigh by their squared idf; title and
 * headings count as the passage.
 *
 * @param lines the article's lines that are like the question
 */
export function disowned(
  library: Statistics,
  examples: Utterances,
  {
    asked,
    lines,
    passage,
  }: { readonly asked: readonly number[]; readonly lines: readonly Alike[]; readonly passage: number },
): number {
  if (lines.length === 0) return 0;
  const { idf, numbers, numberStart, paper } = examples;
  const { standing } = paper;
  standing.fill(0);
  const mark = (number: number, how: number): void => {
    if (number >= 0) standing[number] = (standing[number] as number) | how;
  };
  for (const number of asked) mark(number, ASKED);
  eachWord(library, passage, (word) => mark(numberOf(library, examples, word), SAID));
  let most = 0;
  for (const { utterance, cosine } of lines) {
    if (cosine ** 2 <= most) continue;
    let beyond = 0;
    let shared = 0;
    const end = numberStart[utterance + 1] as number;
    for (let i = numberStart[utterance] as number; i < end; i++) {
      const number = numbers[i] as number;
      const how = standing[number] as number;
      if ((how & SAID) !== 0) continue;
      const weight = (idf[number] as number) ** 2;
      beyond += weight;
      if ((how & ASKED) !== 0) shared += weight;
    }
    most = Math.max(most, cosine ** 2 * (beyond === 0 ? 1 : shared / beyond));
  }
  return most;
}

/** Goes through the words of a passage, its title and the headings above it. */
function eachWord(library: Statistics, passage: number, visit: (word: number) => void): void {
  const { words, headingWords, headingStart, section } = library;
  const { from, to } = tokensOf(library, { from: passage, to: passage + 1 });
  for (let i = from; i < to; i++) visit(words[i] as number);
  const above = section[passage] as number;
  const end = headingStart[above + 1] as number;
  for (let i = headingStart[above] as number; i < end; i++) visit(headingWords[i] as number);
}

/** The number of a word's term among those of the authors' questions, or -1. */
function numberOf(library: Statistics, { terms, paper }: Utterances, word: number): number {
  const known = paper.numberOf[word] ?? 0;
  if (known !== 0) return known - 2;
  const number = terms.get(termOf(library, word)) ?? -1;
  paper.numberOf[word] = number + 2;
  return number;
}

function termOf({ vocabulary: { words, terms, termOf: ids } }: Statistics, word: number): string {
  const id = ids[word] as number;
  return id >= 0 ? (terms[id] as string) : stem(words[word] as string);
}
