/**
 * The share of a list that holds, 0 to 1; `undefined` for an empty list, which has no share.
 */
export function shareOf<T>(list: readonly T[], holds: (item: T) => boolean): number | undefined {
  return list.length === 0 ? undefined : list.filter(holds).length / list.length;
}

/**
 * Success at k: the share of questions that have a right passage among the first k. (Also called hit rate or accuracy@k.)
 *
 * @param ranks the rank, from 1, of each question's first right passage; `undefined` where none was found
 */
export function successAt(k: number, ranks: readonly (number | undefined)[]): number | undefined {
  return shareOf(ranks, (rank) => rank !== undefined && rank <= k);
}

/**
 * Mean reciprocal rank: the mean of 1/rank of the first right passage, 0 where none was found (Voorhees, "The TREC-8 Question
 * Answering Track Report", 1999, section 4). Ranks 1, 2 and none give (1 + 1/2 + 0) / 3 = 1/2.
 */
export function meanReciprocalRank(ranks: readonly (number | undefined)[]): number | undefined {
  return mean(ranks.map((rank) => (rank === undefined ? 0 : 1 / rank)));
}

/** The mean of a list; `undefined` for an empty one. */
export function mean(list: readonly number[]): number | undefined {
  return list.length === 0 ? undefined : list.reduce((sum, one) => sum + one, 0) / list.length;
}
