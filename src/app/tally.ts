import type { Outcome, Watch } from './watch.ts';

/** How many questions ended how, since the start. */
export type Counts = Readonly<Record<Outcome, number>>;

/** A watch that counts on its fingers: enough to tell moderators. */
export interface Tally extends Watch {
  counts(): Counts;
}

/** Makes a tally in which nothing was asked yet. */
export function createTally(): Tally {
  const counts = { passage: 0, choice: 0, unanswered: 0, courtesy: 0, failed: 0 };
  return {
    asked: ({ outcome }) => {
      counts[outcome] += 1;
    },
    storeFailed: () => undefined,
    counts: () => ({ ...counts }),
  };
}
