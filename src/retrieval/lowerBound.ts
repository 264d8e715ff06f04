/** The place in `[from, end)` of the first of sorted numbers that is `least` or more; `end` when there is none. */
export function lowerBound(sorted: Int32Array, least: number, from = 0, end = sorted.length): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
