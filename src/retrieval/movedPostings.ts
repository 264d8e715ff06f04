/** For every term, the passages that have it. */
export interface Postings {
  /** The first posting of each term, and the end of the last. */
  readonly start: Int32Array;
  /** The passage of each posting, in order within a term. */
  readonly passage: Int32Array;
  /** How often the passage has the term, at most 65,535. */
  readonly count: Uint16Array;
}

/** Postings of earlier documents. */
interface Earlier {
  readonly postings: Postings;
  /** Where each of their passages stands now, -1 for one that is gone. */
  readonly placeOf: Int32Array;
  /** The terms of the passages that are gone, one for each posting that goes with them. */
  readonly lost: Int32Array;
}

/** Postings to be added, and their terms in any order. */
interface Added extends Postings {
  readonly gained: Int32Array;
}

/**
 * The postings of earlier documents where their passages stand now, and those that are added, each term's in the order of their passages.
 * An edit changes the postings of some hundred terms; those of the terms between two such are copied in one go, which is quick even where
 * nothing of this has run before.
 */
export function movePostings(earlier: Earlier, added: Added): Postings {
  const { postings, placeOf, lost } = earlier;
  const terms = added.start.length - 1;
  const total = postings.passage.length - lost.length + added.passage.length;
  const moved = {
    start: new Int32Array(terms + 1),
    passage: new Int32Array(total),
    count: new Uint16Array(total),
  };
  const isRenumbered = placeOf.some((place, passage) => place >= 0 && place !== passage);
  let at = 0;
  let next = 0;
  for (const term of [...changedTerms(earlier, added), terms]) {
    const from = postings.start[next] ?? postings.passage.length;
    const to = postings.start[term] ?? postings.passage.length;
    moved.passage.set(postings.passage.subarray(from, to), at);
    moved.count.set(postings.count.subarray(from, to), at);
    if (isRenumbered) renumber(moved.passage.subarray(at, at + to - from), placeOf);
    for (let one = next; one < term; one++) moved.start[one] = (postings.start[one] ?? to) + at - from;
    at += to - from;
    if (term === terms) break;
    moved.start[term] = at;
    at = mergeTerm(earlier, added, { term, moved, at });
    next = term + 1;
  }
  moved.start[terms] = at;
  return moved;
}

/** The terms that passages have lost or gained, in order. */
function changedTerms({ lost }: Earlier, { gained }: Added): number[] {
  const changed = new Set(lost);
  for (const term of gained) changed.add(term);
  return [...changed].sort((a, b) => a - b);
}

function renumber(passages: Int32Array, placeOf: Int32Array): void {
  for (let i = 0; i < passages.length; i++) passages[i] = placeOf[passages[i] as number] as number;
}

/** Writes down the postings of a term from `at` on, and returns where they end. */
function mergeTerm(
  { postings, placeOf }: Earlier,
  added: Postings,
  { term, moved, at: from }: { readonly term: number; readonly moved: Postings; readonly at: number },
): number {
  let at = from;
  let next = added.start[term] as number;
  const last = added.start[term + 1] as number;
  const addUntil = (end: number): void => {
    for (; next < last && (added.passage[next] as number) < end; next++) {
      moved.passage[at] = added.passage[next] as number;
      moved.count[at++] = added.count[next] as number;
    }
  };
  const end = postings.start[term + 1] ?? postings.passage.length;
  for (let i = postings.start[term] ?? end; i < end; i++) {
    const place = placeOf[postings.passage[i] as number] as number;
    if (place < 0) continue;
    addUntil(place);
    moved.passage[at] = place;
    moved.count[at++] = postings.count[i] as number;
  }
  addUntil(Number.POSITIVE_INFINITY);
  return at;
}
