/** Numbers `[from, to)`, of articles or of passages. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A range of an earlier library that stands in a later one, where it begins at `at`. */
export interface Stretch extends Range {
  readonly at: number;
}

/**
 * The runs of values that stand in an earlier list and in the same order in a later one. What has changed its place among the others
 * is as good as new. No value stands in a list twice.
 */
export function unchanged(earlier: readonly unknown[], later: readonly unknown[]): Stretch[] {
  const places = new Map(earlier.map((value, place) => [value, place]));
  const runs: Stretch[] = [];
  let next = 0;
  later.forEach((value, at) => {
    const place = places.get(value) ?? -1;
    if (place < next) return;
    const last = runs.at(-1);
    const goesOn = last !== undefined && last.to === place && last.at + last.to - last.from === at;
    if (goesOn) runs.pop();
    runs.push(goesOn ? { ...last, to: place + 1 } : { from: place, to: place + 1, at });
    next = place + 1;
  });
  return runs;
}

/** What of the earlier library stands in none of the stretches. */
export function goneFrom(stretches: readonly Stretch[], size: number): Range[] {
  return between(stretches, size);
}

/** What of the later library stands in none of the stretches. */
export function newIn(stretches: readonly Stretch[], size: number): Range[] {
  return between(
    stretches.map(({ from, to, at }) => ({ from: at, to: at + to - from })),
    size,
  );
}

function between(ranges: readonly Range[], size: number): Range[] {
  const gaps: Range[] = [];
  let from = 0;
  for (const range of [...ranges, { from: size, to: size }]) {
    if (range.from > from) gaps.push({ from, to: range.from });
    from = range.to;
  }
  return gaps;
}
