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
  { terms, idf, bagStart, bag, paper: { standing } }: Utterances,
  {
    asked,
    lines,
    passage,
  }: { readonly asked: readonly number[]; readonly lines: readonly Alike[]; readonly passage: number },
): number {
  if (lines.length === 0) return 0;
  standing.fill(0);
  const mark = (number: number, how: number): void => {
    if (number >= 0) standing[number] = (standing[number] as number) | how;
  };
  for (const number of asked) mark(number, ASKED);
  eachWord(library, passage, (word) => mark(exampleTerm(library, terms, word), SAID));
  let most = 0;
  for (const { utterance, cosine } of lines) {
    if (cosine ** 2 <= most) continue;
    let beyond = 0;
    let shared = 0;
    const end = bagStart[utterance + 1] as number;
    for (let i = bagStart[utterance] as number; i < end; i++) {
      const number = bag[i] as number;
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
function exampleTerm(library: Statistics, terms: Utterances['terms'], word: number): number {
  const { exampleTerm: known } = library.marks;
  if (known[word] === 0) known[word] = 2 + (terms.get(termOf(library, word)) ?? -1);
  return (known[word] as number) - 2;
}

function termOf({ vocabulary: { words, terms, termOf: ids } }: Statistics, word: number): string {
  const id = ids[word] as number;
  return id >= 0 ? (terms[id] as string) : stem(words[word] as string);
}
