/** Words that are known, by their first letter, commonest first. */
export type Spelling = ReadonlyMap<string, readonly string[]>;

/** Shorter words have too many neighbours. */
const SHORTEST = 5;

/** Makes words findable by a misspelling; they are given commonest first. */
export function spellingOf(words: Iterable<string>): Spelling {
  const byInitial = new Map<string, string[]>();
  for (const word of words) {
    if (!repairable(word)) continue;
    const initial = word.slice(0, 1);
    const others = byInitial.get(initial);
    if (others) others.push(word);
    else byInitial.set(initial, [word]);
  }
  return byInitial;
}

/**
 * The commonest known word that an unknown one is a slip of the finger away from: one letter wrong, missing, too many, or two
 * swapped, never the first, which people get right. Without one, the word itself.
 */
export function repaired(word: string, spelling: Spelling): string {
  if (!repairable(word)) return word;
  return spelling.get(word.slice(0, 1))?.find((known) => isOneSlip(word, known)) ?? word;
}

/** Whether one word becomes another by one slip (Damerau's four, Communications of the ACM 1964). */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const restA = a.slice(same);
  const restB = b.slice(same);
  if (a.length < b.length) return restA === restB.slice(1);
  if (a.length > b.length) return restA.slice(1) === restB;
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1);
}

function repairable(word: string): boolean {
  return word.length >= SHORTEST && /^[a-z]+$/.test(word);
}
