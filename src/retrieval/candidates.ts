import type { Hint } from './examples.ts';
import { documentFrequency } from './invertedIndex.ts';
import type { Probe } from './probe.ts';
import type { QueryTerm } from './question.ts';
import { MEANINGS } from './relations.ts';
import type { Statistics } from './statistics.ts';
import { find, type Postings, topPassages, type Voice } from './topPassages.ts';

/** A passage worth reading. */
export interface Candidate {
  readonly passage: number;
  readonly cosine: number;
}

// What the cheap score is made of besides BM25, which is a share of the question's whole idf.
const COSINE_SHARE = 1.5;
const RELATED_SHARE = 0.3;
const EXAMPLE_SHARE = 2;
const WEAKEST_RELATED = 0.6;

/** The passages worth reading for a question, at most `limit`: those with the highest cheap score, from the inverted index. */
export function findCandidates(
  library: Statistics,
  probe: Probe,
  { limit, hints = new Map() }: { limit: number; hints?: ReadonlyMap<number, Hint> | undefined },
): Candidate[] {
  const { terms } = probe.question;
  const handicaps = new Map([...hints].map(([passage, { likeness }]) => [passage, EXAMPLE_SHARE * likeness]));
  const found = topPassages(library, voicesOf(library, probe), { limit, handicaps });
  const length = Math.hypot(...terms.map(({ weight }) => weight)) || 1;
  return found.map(({ passage }) => ({
    passage,
    cosine: dotProduct(library, terms, passage) / (length * (library.inverted.norm[passage] as number)),
  }));
}

/** One voice for each term of the question: its own postings, then those of its relatives, the closest first. */
function voicesOf(library: Statistics, { question, hints }: Probe): Voice[] {
  const { terms } = question;
  const { impacts } = library;
  const idfs = terms.reduce((sum, { probabilisticIdf }) => sum + probabilisticIdf, 0) || 1;
  const length = Math.hypot(...terms.map(({ weight }) => weight)) || 1;
  const lists = terms.map(({ id, probabilisticIdf, weight }): Postings[] =>
    id < 0
      ? []
      : [{ term: id, saturated: probabilisticIdf / idfs, shared: (COSINE_SHARE * weight) / length, flat: 0 }],
  );
  for (const { term, place, relation, strength } of hints)
    if (
      relation < MEANINGS.length &&
      strength >= WEAKEST_RELATED &&
      documentFrequency(library.inverted, term) > 0
    ) {
      const idf = (terms[place] as QueryTerm).probabilisticIdf / idfs;
      lists[place]?.push({ term, saturated: 0, shared: 0, flat: RELATED_SHARE * strength * idf });
    }
  return lists.map((postings) => {
    postings.sort((a, b) => b.saturated - a.saturated || b.flat - a.flat || a.term - b.term);
    return { postings, bound: Math.max(0, ...postings.map(boundOf)) };
  });

  function boundOf({ term, saturated, shared, flat }: Postings): number {
    return (
      saturated * (impacts.mostSaturation[term] as number) +
      shared * (impacts.mostShare[term] as number) +
      flat
    );
  }
}

/** The dot product of lnc and ltc weights: G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988. */
function dotProduct({ inverted }: Statistics, terms: readonly QueryTerm[], passage: number): number {
  let sum = 0;
  for (const { id, weight } of terms) {
    if (id < 0) continue;
    const from = inverted.start[id] as number;
    const i = find(inverted.passage, passage, { from, end: inverted.start[id + 1] as number });
    if (i >= 0) sum += weight * (1 + Math.log(inverted.count[i] as number));
  }
  return sum;
}
