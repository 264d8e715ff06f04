/** The passages with the highest sums so far, best first, ties by number. Lists as short as these are made faster than typed arrays. */
export interface Leaders {
  readonly limit: number;
  /** 0 to 1: the part of the best one's sum that others need to stand beside it. */
  readonly share: number;
  readonly passages: number[];
  readonly sums: number[];
}

/** The sum that a passage needs at least to be among the best; 0 before there are any. */
export function leastNeeded({ limit, share, sums }: Leaders): number {
  if (sums.length === 0) return 0;
  return Math.max(share * (sums[0] as number), sums.length < limit ? 0 : (sums[limit - 1] as number));
}

/** Takes a passage in, if it is one of the best: then the last makes room. */
export function enter(leaders: Leaders, passage: number, sum: number): void {
  const { limit, passages, sums } = leaders;
  let at = sums.length;
  if (at === limit) at--;
  if (at < sums.length && !isBehind(leaders, at, passage, sum)) return;
  for (; at > 0 && isBehind(leaders, at - 1, passage, sum); at--) {
    passages[at] = passages[at - 1] as number;
    sums[at] = sums[at - 1] as number;
  }
  passages[at] = passage;
  sums[at] = sum;
}

/** Lets those go that the best have left behind since they were taken in. */
export function dropOutrun(leaders: Leaders): void {
  const { passages, sums } = leaders;
  const least = leastNeeded(leaders);
  while (sums.length > 0 && (sums[sums.length - 1] as number) < least) {
    passages.pop();
    sums.pop();
  }
}

/** Whether the leader at a place comes after a passage. */
function isBehind({ passages, sums }: Leaders, at: number, passage: number, sum: number): boolean {
  const other = sums[at] as number;
  return other < sum || (other === sum && (passages[at] as number) > passage);
}
