import type { Library } from '../retrieval/library.ts';
import type { Counts, Tally } from './tally.ts';
import { type Check, isAlive, type Vitals } from './vitals.ts';

/** How the bot is, for those who look after a server. */
export interface Status {
  /** In ms since 1970. */
  readonly startedAt: number;
  readonly vitals: Vitals;
  /** Shards that are truly connected. */
  readonly alive: number;
  readonly articles: number;
  readonly passages: number;
  /** Names of what is not well. */
  readonly ailing: readonly string[];
  readonly counts: Counts;
}

/** What the status is taken from. */
export interface Examined {
  readonly startedAt: number;
  readonly vitals: () => Vitals;
  readonly library: () => Library;
  readonly tally: Tally;
  readonly checks: readonly Check[];
}

/** Takes the status at a time, in ms since 1970. */
export async function takeStatus(examined: Examined, now: number): Promise<Status> {
  const { startedAt, tally, checks } = examined;
  const vitals = examined.vitals();
  const library = examined.library();
  const found = await Promise.all(
    checks.map(async ({ name, run }) => ((await run()) === undefined ? [] : [name])),
  );
  return {
    startedAt,
    vitals,
    alive: vitals.shards.filter((shard) => isAlive(shard, now)).length,
    articles: library.articles.length,
    passages: countPassages(library),
    ailing: found.flat(),
    counts: tally.counts(),
  };
}

/** How many passages of a library can answer: pull quotes do not count. */
export function countPassages({ index }: Pick<Library, 'index'>): number {
  return index.size;
}
