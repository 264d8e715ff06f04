import type { Alike } from './nearestExamples.ts';
import type { Statistics } from './statistics.ts';
import { stem } from './stem.ts';
import { tokensOf } from './text.ts';
import type { Utterances } from './utterances.ts';

/**
 * How far a question asks what an article says it does not answer, 0 to 1: for the nearest of those lines the square of the cosine, times
 * the share that the question has of what the line asks beyond the passage. "How long is HMAS Sydney?" says nothing against
 * "What is HMAS Sydney?", which has all but *how long*.
 *
 * @param lines the article's lines that are like the question
 */
export function disowned(
  library: Statistics,
  { terms, idf, utterances, readings }: Utterances,
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
    const text = utterances[utterance]?.text ?? '';
    let beyond = 0;
    let shared = 0;
    for (const term of readings.get(text)?.terms ?? []) {
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
  const { words, headingWords, headingStart, section, vocabulary } = library;
  const { from, to } = tokensOf(library, { from: passage, to: passage + 1 });
  const above = section[passage] as number;
  const ids = [
    ...words.subarray(from, to),
    ...headingWords.subarray(headingStart[above], headingStart[above + 1]),
  ];
  return new Set(
    ids.map(
      (id) => vocabulary.terms[vocabulary.termOf[id] as number] ?? stem(vocabulary.words[id] as string),
    ),
  );
}
