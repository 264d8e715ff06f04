/**
 * Paper to reckon on: a sum for every passage, wiped by counting on instead of by clearing. It belongs to an index, and no result
 * depends on what an earlier question left on it.
 */
export interface Scoreboard {
  readonly sums: Float64Array;
  /** The passages that have a sum, up to `size`, in the order in which they got it. */
  readonly touched: Int32Array;
  size: number;
  /** By passage: the question that its sum belongs to. */
  readonly question: Int32Array;
  /** By passage: the voice that it has heard last. */
  readonly voice: Int32Array;
  questions: number;
  voices: number;
  /** The postings that were looked at, by all questions so far: what their time grows with. */
  postings: number;
}

export function emptyScoreboard(passages: number): Scoreboard {
  return {
    sums: new Float64Array(passages),
    touched: new Int32Array(passages),
    size: 0,
    question: new Int32Array(passages),
    voice: new Int32Array(passages),
    questions: 0,
    voices: 0,
    postings: 0,
  };
}

// Beyond this the columns could not hold the count, and it begins anew.
const MOST_COUNTED = 2 ** 31 - 1;

/** Wipes the board for the next question, which has so many voices. */
export function beginQuestion(scoreboard: Scoreboard, voices: number): void {
  if (scoreboard.questions + 1 > MOST_COUNTED || scoreboard.voices + voices > MOST_COUNTED) {
    scoreboard.question.fill(0);
    scoreboard.voice.fill(0);
    scoreboard.questions = 0;
    scoreboard.voices = 0;
  }
  scoreboard.questions++;
  scoreboard.size = 0;
}
