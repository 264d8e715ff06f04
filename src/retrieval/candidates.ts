import type { Hint } from './examples.ts';
import type { Probe } from './probe.ts';
import type { QueryTerm } from './question.ts';
import type { Statistics } from './statistics.ts';

/** A passage worth reading. */
export interface Candidate {
  readonly passage: number;
  readonly cosine: number;
}

// BM25's constants at their usual values: S. Robertson and H. Zaragoza, "The probabilistic relevance framework", 2009.
const K1 = 1.2;
const B = 0.75;
// What the cheap score is made of besides BM25, which is a share of the question's whole idf.
const COSINE_SHARE = 1.5;
const RELATED_SHARE = 0.3;
const EXAMPLE_SHARE = 2;
const WEAKEST_RELATED = 0.6;

/** The passages worth reading for a question, at most `limit`: those with the highest cheap score, from the inverted index. */
export function findCandidates(
  library: Statistics,
  { question, related }: Probe,
  { limit, hints = new Map() }: { limit: number; hints?: ReadonlyMap<number, Hint> | undefined },
): Candidate[] {
  const { terms } = question;
  const count = library.passages.length;
  const scores = { bm25: new Float64Array(count), dot: new Float64Array(count), touched: [] as number[] };
  for (const term of terms) addTerm(library, term, scores);
  const share = 1 / (terms.reduce((sum, term) => sum + term.probabilisticIdf, 0) || 1);
  for (const [id, relatives] of related) {
    const strongest = relatives.reduce((best, { strength }) => Math.max(best, strength), 0);
    const place = relatives.find(({ strength }) => strength === strongest)?.place ?? 0;
    const idf = terms[place]?.probabilisticIdf ?? 0;
    if (strongest >= WEAKEST_RELATED)
      addRelated(library, { id, worth: RELATED_SHARE * strongest * idf }, scores);
  }
  for (const passage of hints.keys()) touch(scores, passage);
  const length = Math.hypot(...terms.map(({ weight }) => weight)) || 1;
  return [...new Set(scores.touched)]
    .map((passage) => {
      const cosine = (scores.dot[passage] as number) / (length * (library.inverted.norm[passage] as number));
      const hinted = hints.get(passage)?.likeness ?? 0;
      const worth = (scores.bm25[passage] as number) * share + COSINE_SHARE * cosine + EXAMPLE_SHARE * hinted;
      return { passage, cosine, worth };
    })
    .sort((a, b) => b.worth - a.worth || a.passage - b.passage)
    .slice(0, limit);
}

interface Scores {
  readonly bm25: Float64Array;
  readonly dot: Float64Array;
  readonly touched: number[];
}

/** Adds a term's postings: BM25 with saturation and length, and the dot product of lnc and ltc weights. */
function addTerm(
  { inverted }: Statistics,
  { id, probabilisticIdf, weight }: QueryTerm,
  scores: Scores,
): void {
  if (id < 0) return;
  const end = inverted.start[id + 1] as number;
  for (let i = inverted.start[id] as number; i < end; i++) {
    const passage = inverted.passage[i] as number;
    const count = inverted.count[i] as number;
    const relative = (inverted.length[passage] as number) / inverted.meanLength;
    touch(scores, passage);
    scores.bm25[passage] =
      (scores.bm25[passage] as number) +
      (probabilisticIdf * count * (K1 + 1)) / (count + K1 * (1 - B + B * relative));
    scores.dot[passage] = (scores.dot[passage] as number) + weight * (1 + Math.log(count));
  }
}

function addRelated(
  { inverted }: Statistics,
  { id, worth }: { id: number; worth: number },
  scores: Scores,
): void {
  const end = inverted.start[id + 1] as number;
  for (let i = inverted.start[id] as number; i < end; i++) {
    const passage = inverted.passage[i] as number;
    touch(scores, passage);
    scores.bm25[passage] = (scores.bm25[passage] as number) + worth;
  }
}

function touch(scores: Scores, passage: number): void {
  if (scores.bm25[passage] === 0) scores.touched.push(passage);
}
