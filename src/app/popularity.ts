/** Which passages answered most often since the start; of the questions nothing is kept. */
export interface Popularity {
  count(passageId: string): void;
  /** Ids of the passages that answered, most often first, at most 25. */
  readonly most: readonly string[];
}

const MOST = 25;
/** So many passages are counted; beyond that the count begins anew with those that lead. */
const COUNTED = 10_000;

/** Makes a count in which nothing has answered yet. */
export function createPopularity(): Popularity {
  let counts = new Map<string, number>();
  const leading = () => [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST);
  return {
    count(passageId) {
      counts.set(passageId, (counts.get(passageId) ?? 0) + 1);
      if (counts.size > COUNTED) counts = new Map(leading());
    },
    get most() {
      return leading().map(([passageId]) => passageId);
    },
  };
}
