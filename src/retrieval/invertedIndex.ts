import { type Bags, bagsOf, countWithContext } from './bags.ts';
import type { Analysis, Documents } from './documents.ts';
import { movePostings, type Postings, roomForPostings } from './movedPostings.ts';
import { goneFrom, newIn } from './stretches.ts';
import { damping, saturation, share, steadyMean } from './worth.ts';

/** For every term, the passages that have it and how often. */
export interface InvertedIndex extends Postings {
  /** How many terms each passage has, repetitions counted. */
  readonly length: Int32Array;
  /** What postings are worth goes by the `steadyMean` of it. */
  readonly meanLength: number;
  /** The length of each passage's vector of log term frequencies. */
  readonly norm: Float64Array;
  /** In how many passages each term stands in the text or in the title and headings above it. */
  readonly withContext: Int32Array;
}

/** Documents whose index is known. */
type Inverted = Documents & { readonly inverted: InvertedIndex };

/** An index, and the terms whose postings differ from the earlier one's; `undefined` where all may, in what they are worth. */
export interface Inversion {
  readonly inverted: InvertedIndex;
  readonly changed: readonly number[] | undefined;
}

/** Inverts documents. The postings of passages that stood in earlier ones are moved to where the passages stand now. */
export function invert({ documents, taken }: Analysis, before?: Inverted): Inversion {
  const { size, vocabulary } = documents;
  const terms = vocabulary.terms.length;
  const added = bagsOf(documents, newIn(taken, size));
  const length = new Int32Array(size);
  const norm = new Float64Array(size);
  measure(added, length, norm);
  for (const { from, to, at } of taken) {
    length.set((before as Inverted).inverted.length.subarray(from, to), at);
    norm.set((before as Inverted).inverted.norm.subarray(from, to), at);
  }
  const lengths = { length, meanLength: mean(length), norm };
  const postings = lay(added, terms, lengths);
  const frequency = new Int32Array(terms);
  if (!before) {
    countWithContext(documents, added, { frequency, by: 1 });
    return { inverted: { ...postings, ...lengths, withContext: frequency }, changed: undefined };
  }
  const { inverted: earlier } = before;
  const gone = bagsOf(before, goneFrom(taken, before.size));
  frequency.set(earlier.withContext);
  countWithContext(before, gone, { frequency, by: -1 });
  countWithContext(documents, added, { frequency, by: 1 });
  const changed = Array.from(new Set([...gone.terms, ...added.terms])).sort((a, b) => a - b);
  const moved = movePostings({ postings: earlier, taken, lost: gone.terms.length, changed }, postings);
  const inverted = { ...moved, ...lengths, withContext: frequency };
  if (steadyMean(earlier.meanLength) === steadyMean(lengths.meanLength)) return { inverted, changed };
  saturate(inverted);
  return { inverted, changed: undefined };
}

/** What passages weigh. */
type Lengths = Pick<InvertedIndex, 'length' | 'meanLength' | 'norm'>;

/** Weighs all postings by another mean length. */
function saturate({ passage, count, worth, length, meanLength }: InvertedIndex): void {
  const steady = steadyMean(meanLength);
  for (let i = 0; i < passage.length; i++) {
    const damped = damping(length[passage[i] as number] as number, steady);
    worth[2 * i] = saturation(count[i] as number, damped);
  }
}

/** How many passages have a term; 0 for -1, the id of no term. */
export function documentFrequency({ start }: InvertedIndex, term: number): number {
  return term < 0 ? 0 : (start[term + 1] as number) - (start[term] as number);
}

/** Writes down the lengths of passages. */
function measure({ passages, start, counts }: Bags, length: Int32Array, norm: Float64Array): void {
  passages.forEach((passage, number) => {
    let squares = 0;
    let total = 0;
    const end = start[number + 1] as number;
    for (let i = start[number] as number; i < end; i++) {
      const count = counts[i] as number;
      total += count;
      // Most terms stand there once, and a logarithm takes longer than all else here.
      squares += count === 1 ? 1 : (1 + Math.log(count)) ** 2;
    }
    length[passage] = total;
    norm[passage] = Math.sqrt(squares) || 1;
  });
}

function mean(lengths: Int32Array): number {
  let sum = 0;
  for (const one of lengths) sum += one;
  return sum / Math.max(1, lengths.length);
}

/** Lays bags out term by term, and weighs each posting. */
function lay(
  { passages, start: bagStart, terms: bagTerms, counts }: Bags,
  terms: number,
  { length, meanLength, norm }: Lengths,
): Postings {
  const start = new Int32Array(terms + 1);
  for (const term of bagTerms) start[term + 1] = (start[term + 1] as number) + 1;
  for (let term = 0; term < terms; term++)
    start[term + 1] = (start[term + 1] as number) + (start[term] as number);
  const next = start.slice();
  const postings = roomForPostings(start, bagTerms.length);
  const { passage, count, worth } = postings;
  const steady = steadyMean(meanLength);
  for (let number = 0; number < passages.length; number++) {
    const one = passages[number] as number;
    const damped = damping(length[one] as number, steady);
    const end = bagStart[number + 1] as number;
    for (let i = bagStart[number] as number; i < end; i++) {
      const term = bagTerms[i] as number;
      const times = counts[i] as number;
      const at = next[term] as number;
      next[term] = at + 1;
      passage[at] = one;
      count[at] = times;
      worth[2 * at] = saturation(times, damped);
      worth[2 * at + 1] = share(times, norm[one] as number);
    }
  }
  return postings;
}
