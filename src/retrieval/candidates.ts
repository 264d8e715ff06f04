import type { Hint } from './examples.ts';
import { documentFrequency } from './invertedIndex.ts';
import type { Probe } from './probe.ts';
import type { Relatives } from './relatives.ts';
import type { Statistics } from './statistics.ts';
import { type Handicap, topPassages } from './topPassages.ts';
import type { Postings, Voice } from './voices.ts';
import { SATURATION_STEP, SHARE_STEP } from './worth.ts';

// What the cheap score is made of besides BM25, which is a share of the question's whole idf.
const COSINE_SHARE = 1.5;
const RELATED_SHARE = 0.3;
const EXAMPLE_SHARE = 2;

// What has less of the highest cheap score than this is not read: see `rank` for what is lost by it. At a half, 2 of 1,000 questions lose the
// right passage.
const WORTH_READING = 0.4;

/** The passages worth reading for a question, at most `limit`: those with the highest cheap score, from the inverted index. */
export function findCandidates(
  library: Statistics,
  probe: Probe,
  { limit, hints = new Map() }: { limit: number; hints?: ReadonlyMap<number, Hint> | undefined },
): readonly number[] {
  const handicaps: Handicap[] = [];
  for (const [passage, { likeness }] of hints) handicaps.push({ passage, sum: EXAMPLE_SHARE * likeness });
  return topPassages(library, voicesOf(library, probe), { limit, share: WORTH_READING, handicaps }).passages;
}

/** One voice for each term of the question that the library has, and one for its close relatives, the closest first. */
export function voicesOf(
  library: Statistics,
  { question: { terms }, relatives, phrases, length }: Probe,
): Voice[] {
  const idfs = terms.reduce((sum, { probabilisticIdf }) => sum + probabilisticIdf, 0) || 1;
  const voices: Voice[] = [];
  const add = (postings: readonly Postings[]): void => {
    if (postings.length > 0) voices.push({ postings, bound: boundOf(library, postings) });
  };
  terms.forEach(({ id, probabilisticIdf, weight }, place) => {
    const idf = probabilisticIdf / idfs;
    if (id >= 0) add([{ term: id, saturated: idf, shared: (COSINE_SHARE * weight) / length, flat: 0 }]);
    const postings: Postings[] = [];
    const related = (term: number, strength: number): void => {
      postings.push({ term, saturated: 0, shared: 0, flat: RELATED_SHARE * strength * idf });
    };
    const { terms: others, strengths, close } = relatives[place] as Relatives;
    for (let i = 0; i < close; i++) related(others[i] as number, strengths[i] as number);
    const said = phrases.filter(
      (hint) => hint.place === place && documentFrequency(library.inverted, hint.term) > 0,
    );
    if (said.length > 0) {
      for (const { term, strength } of said) related(term, strength);
      postings.sort((a, b) => b.flat - a.flat || a.term - b.term);
    }
    add(postings);
  });
  return voices;
}

/** The most that the first of several postings of a passage is worth. */
function boundOf({ impacts }: Statistics, postings: readonly Postings[]): number {
  let bound = 0;
  for (const { term, saturated, shared, flat } of postings) {
    const most =
      saturated * SATURATION_STEP * (impacts.mostSaturation[term] as number) +
      shared * SHARE_STEP * (impacts.mostShare[term] as number) +
      flat;
    if (most > bound) bound = most;
  }
  return bound;
}
