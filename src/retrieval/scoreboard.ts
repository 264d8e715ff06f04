/**
 * Paper to reckon on: a sum for every passage of a stretch, of which only those that have one are wiped again. It belongs to an index,
 * and no result depends on what an earlier question left on it.
 */
export interface Scoreboard {
  /** The passages are numbered from the stretch's first on. 0 or more, or `NO_SUM`. */
  readonly sums: Float64Array;
  /** Those that have a sum, up to `size`, in the order in which they got it. */
  readonly touched: Int32Array;
  size: number;
  /** The highest of the stretch's sums, 0 where there are none. */
  highest: number;
  /** The voice that each has heard last, of those with several lists. */
  readonly voice: Int32Array;
  voices: number;
  /** The postings that were looked at, by all questions so far: what their time grows with. To find one in a list counts for several. */
  postings: number;
}

/** What stands on the board for a passage without a sum. */
export const NO_SUM = -1;
/** So many passages at once: what is written on the board stays in the processor's own memory. */
const STRETCH = 2 ** 14;

export function emptyScoreboard(passages: number, stretch: number = STRETCH): Scoreboard {
  const width = Math.min(passages, stretch);
  return {
    sums: new Float64Array(width).fill(NO_SUM),
    touched: new Int32Array(width),
    size: 0,
    highest: 0,
    voice: new Int32Array(width),
    voices: 0,
    postings: 0,
  };
}

// Beyond this the column could not hold the count, and it begins anew.
const MOST_COUNTED = 2 ** 31 - 1;

/** A number for the next voice, which nothing on the board has heard. */
export function nextVoice(scoreboard: Scoreboard): number {
  if (scoreboard.voices === MOST_COUNTED) {
    scoreboard.voice.fill(0);
    scoreboard.voices = 0;
  }
  return ++scoreboard.voices;
}

/** Gives a passage that has no sum yet one to start with. */
export function giveHandicap(scoreboard: Scoreboard, at: number, handicap: number): void {
  scoreboard.sums[at] = handicap;
  scoreboard.touched[scoreboard.size++] = at;
  scoreboard.highest = Math.max(scoreboard.highest, handicap);
}

/** Forgets those with a lower sum. */
export function keepAtLeast(scoreboard: Scoreboard, least: number): void {
  const { sums, touched, size } = scoreboard;
  let kept = 0;
  for (let t = 0; t < size; t++) {
    const at = touched[t] as number;
    if ((sums[at] as number) >= least) touched[kept++] = at;
    else sums[at] = NO_SUM;
  }
  scoreboard.size = kept;
}
