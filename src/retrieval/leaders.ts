/** The passages with the highest sums so far, best first, ties by number. */
export interface Leaders {
  /** 0 to 1: the part of the best one's sum that others need to stand beside it. */
  readonly share: number;
  readonly passages: Int32Array;
  readonly sums: Float64Array;
  size: number;
}

/** No passages yet, and room for `limit`. */
export function noLeaders(limit: number, share: number): Leaders {
  return { share, passages: new Int32Array(limit), sums: new Float64Array(limit), size: 0 };
}

/** The sum that a passage needs at least to be among the best; 0 before there are any. */
export function leastNeeded({ share, sums, size }: Leaders): number {
  if (size === 0) return 0;
  return Math.max(share * (sums[0] as number), size < sums.length ? 0 : (sums[size - 1] as number));
}

/** Takes a passage in, if it is one of the best: then the last makes room. */
export function enter(leaders: Leaders, passage: number, sum: number): void {
  const { passages, sums } = leaders;
  if (leaders.size < sums.length) leaders.size++;
  else if (!isBehind(leaders, leaders.size - 1, passage, sum)) return;
  let at = leaders.size - 1;
  for (; at > 0 && isBehind(leaders, at - 1, passage, sum); at--) {
    passages[at] = passages[at - 1] as number;
    sums[at] = sums[at - 1] as number;
  }
  passages[at] = passage;
  sums[at] = sum;
}

/** Lets those go that the best have left behind since they were taken in. */
export function dropOutrun(leaders: Leaders): void {
  const least = leastNeeded(leaders);
  while (leaders.size > 0 && (leaders.sums[leaders.size - 1] as number) < least) leaders.size--;
}

/** Whether the leader at a place comes after a passage. */
function isBehind({ passages, sums }: Leaders, at: number, passage: number, sum: number): boolean {
  const other = sums[at] as number;
  return other < sum || (other === sum && (passages[at] as number) > passage);
}
