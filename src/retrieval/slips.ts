/**
 * How many letters inserted, dropped, changed or swapped with their neighbour turn one word into the other: optimal string
 * alignment, after F. J. Damerau, "A technique for computer detection and correction of spelling errors", 1964.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] as number;
}

/**
 * Whether a slip is one of the likely ones: two letters swapped, one doubled or not doubled, or one dropped. A letter added or changed
 * may be any of 26, so that a given one is a tenth as likely: after the counts of J. J. Pollock and A. Zamora, "Automatic spelling
 * correction in scientific and scholarly text", CACM 27, 1984.
 *
 * @param typed one slip away from what was meant
 */
export function isLikelySlip(typed: string, meant: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at++;
  if (typed.length < meant.length) return true;
  if (typed.length > meant.length) return typed[at] === typed[at - 1];
  return typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
}
