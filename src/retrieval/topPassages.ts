import { hear } from './hearing.ts';
import { dropOutrun, enter, type Leaders, leastNeeded } from './leaders.ts';
import { giveHandicap, keepAtLeast, NO_SUM } from './scoreboard.ts';
import type { Statistics } from './statistics.ts';
import { inTurn, type Speaker, type Voice } from './voices.ts';

// Sums are rounded; what is less by this much is so however they are.
const SLACK = 1 - 1e-9;

/**
 * The `limit` passages with the highest sums, best first, ties by number, as far as they have a `share` of the highest; the same as by
 * adding up everything. The passages are gone through in stretches. In each the voices with the highest bounds are heard first, and a
 * passage comes in only where what one says of it and all that later ones could say together would bring it among the best. One that was
 * kept out may come in by a later voice, but its sum then lacks what was heard before, and it falls out again: even all of it was too
 * little. MaxScore: H. Turtle and J. Flood, "Query evaluation: strategies and optimizations", Information Processing and Management 1995.
 */
export function topPassages(
  library: Statistics,
  voices: readonly Voice[],
  { limit, share, handicaps }: Wanted,
): Leaders {
  const { scoreboard, size } = library;
  const speakers = inTurn(library.inverted, voices);
  const leaders: Leaders = { limit, share, passages: [], sums: [] };
  const width = scoreboard.sums.length;
  for (let from = 0; from < size; from += width) {
    const end = Math.min(size, from + width);
    scoreboard.highest = 0;
    for (const { passage, sum } of handicaps)
      if (passage >= from && passage < end) giveHandicap(scoreboard, passage - from, sum);
    hearAll(library, speakers, { from, end, leaders });
    takeLeaders(library, from, leaders);
  }
  dropOutrun(leaders);
  return leaders;
}

interface Wanted {
  readonly limit: number;
  /** 0 to 1. */
  readonly share: number;
  readonly handicaps: readonly Handicap[];
}

/** What a passage has from the start, 0 or more. */
export interface Handicap {
  readonly passage: number;
  readonly sum: number;
}

/** Adds up what all voices say of the passages of a stretch, but for those that cannot be among the best. */
function hearAll(
  library: Statistics,
  speakers: readonly Speaker[],
  { from, end, leaders }: { readonly from: number; readonly end: number; readonly leaders: Leaders },
): void {
  const { scoreboard, size } = library;
  const part = (end - from) / size;
  const needed = leastNeeded(leaders);
  for (const speaker of speakers) {
    const { open, rest } = speaker;
    const least = (): number => SLACK * Math.max(needed, leaders.share * scoreboard.highest);
    hear(library, speaker, { from, end, entry: least() - open });
    // To look for those without hope takes as long as a list, and is done where the voices still to be heard have more to say.
    if (least() > open && rest * part > scoreboard.size) keepAtLeast(scoreboard, least() - open);
  }
}

/** Takes those of a stretch in that are among the best so far, and wipes the board. */
function takeLeaders({ scoreboard }: Statistics, from: number, leaders: Leaders): void {
  const { sums, touched, size } = scoreboard;
  let least = Math.max(leastNeeded(leaders), leaders.share * scoreboard.highest);
  for (let t = 0; t < size; t++) {
    const at = touched[t] as number;
    const sum = sums[at] as number;
    sums[at] = NO_SUM;
    if (sum < least) continue;
    enter(leaders, from + at, sum);
    least = Math.max(least, leastNeeded(leaders));
  }
  scoreboard.size = 0;
}
