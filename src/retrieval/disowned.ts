import type { Alike } from './nearestExamples.ts';
import type { Statistics } from './statistics.ts';
import { stem } from './stem.ts';
import { tokensOf } from './text.ts';
import type { UtteranceReading, Utterances } from './utterances.ts';

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
  { terms, idf, readings }: Utterances,
  {
    words,
    lines,
    passage,
  }: { readonly words: readonly string[]; readonly lines: readonly Alike[]; readonly passage: number },
): number {
  if (lines.length === 0) return 0;
  const asked = new Set(words.map(stem));
  const said = termsOf(library, passage);
  let most = 0;
  for (const { utterance, cosine } of lines) {
    if (cosine ** 2 <= most) continue;
    let beyond = 0;
    let shared = 0;
    for (const term of (readings[utterance] as UtteranceReading).terms) {
      if (said.has(term)) continue;
      const weight = (idf[terms.get(term) ?? -1] ?? 0) ** 2;
      beyond += weight;
      if (asked.has(term)) shared += weight;
    }
    most = Math.max(most, cosine ** 2 * (beyond === 0 ? 1 : shared / beyond));
  }
  return most;
}

/** The terms of a passage, of its title and of the headings above it, stop words among them. */
function termsOf(library: Statistics, passage: number): ReadonlySet<string> {
  const { words, headingWords, headingStart, section } = library;
  const terms = new Set<string>();
  const { from, to } = tokensOf(library, { from: passage, to: passage + 1 });
  for (let i = from; i < to; i++) terms.add(termOf(library, words[i] as number));
  const above = section[passage] as number;
  const end = headingStart[above + 1] as number;
  for (let i = headingStart[above] as number; i < end; i++)
    terms.add(termOf(library, headingWords[i] as number));
  return terms;
}

function termOf({ vocabulary: { words, terms, termOf: ids } }: Statistics, word: number): string {
  const id = ids[word] as number;
  return id >= 0 ? (terms[id] as string) : stem(words[word] as string);
}
