import type { Hint } from './examples.ts';
import { documentFrequency } from './invertedIndex.ts';
import type { Probe } from './probe.ts';
import type { Relatives } from './relatives.ts';
import type { Statistics } from './statistics.ts';
import { topPassages } from './topPassages.ts';
import type { Postings, Voice } from './voices.ts';

// What the cheap score is made of besides BM25, which is a share of the question's whole idf.
const COSINE_SHARE = 1.5;
const RELATED_SHARE = 0.3;
const EXAMPLE_SHARE = 2;

/** The passages worth reading for a question, at most `limit`: those with the highest cheap score, from the inverted index. */
export function findCandidates(
  library: Statistics,
  probe: Probe,
  { limit, hints = new Map() }: { limit: number; hints?: ReadonlyMap<number, Hint> | undefined },
): number[] {
  const handicaps = new Map<number, number>();
  for (const [passage, { likeness }] of hints) handicaps.set(passage, EXAMPLE_SHARE * likeness);
  const { passages, size } = topPassages(library, voicesOf(library, probe), { limit, handicaps });
  const found: number[] = [];
  for (let i = 0; i < size; i++) found.push(passages[i] as number);
  return found;
}

/** One voice for each term of the question: its own postings, then those of its close relatives, the closest first. */
function voicesOf(library: Statistics, { question: { terms }, relatives, phrases, length }: Probe): Voice[] {
  const idfs = terms.reduce((sum, { probabilisticIdf }) => sum + probabilisticIdf, 0) || 1;
  return terms.map(({ id, probabilisticIdf, weight }, place) => {
    const idf = probabilisticIdf / idfs;
    const postings: Postings[] = [];
    if (id >= 0)
      postings.push({ term: id, saturated: idf, shared: (COSINE_SHARE * weight) / length, flat: 0 });
    const related = (term: number, strength: number): Postings => ({
      term,
      saturated: 0,
      shared: 0,
      flat: RELATED_SHARE * strength * idf,
    });
    const { terms: others, strengths, close } = relatives[place] as Relatives;
    for (let i = 0; i < close; i++) postings.push(related(others[i] as number, strengths[i] as number));
    const said = phrases.filter(
      (hint) => hint.place === place && documentFrequency(library.inverted, hint.term) > 0,
    );
    if (said.length > 0) {
      for (const { term, strength } of said) postings.push(related(term, strength));
      postings.sort((a, b) => b.saturated - a.saturated || b.flat - a.flat || a.term - b.term);
    }
    return { postings, bound: boundOf(library, postings) };
  });
}

/** The most that the first of several postings of a passage is worth. */
function boundOf({ impacts }: Statistics, postings: readonly Postings[]): number {
  let bound = 0;
  for (const { term, saturated, shared, flat } of postings) {
    const most =
      saturated * (impacts.mostSaturation[term] as number) +
      shared * (impacts.mostShare[term] as number) +
      flat;
    if (most > bound) bound = most;
  }
  return bound;
}
