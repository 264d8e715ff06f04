const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** For a look, in a minute or two. */
export const SMALL = [
  { size: 26, rounds: 2, questions: 300, patience: MINUTE, budget: 2 * SECOND },
  { size: 1000, rounds: 2, questions: 300, patience: MINUTE, budget: 2 * SECOND },
  { size: 10_000, rounds: 1, questions: 300, patience: MINUTE, budget: 5 * SECOND },
];

/** For the figures that are shown, in about half an hour. */
export const FULL = [
  { size: 26, rounds: 5, questions: 500, patience: MINUTE, budget: 10 * SECOND },
  { size: 1000, rounds: 5, questions: 500, patience: MINUTE, budget: 10 * SECOND },
  { size: 10_000, rounds: 3, questions: 500, patience: 2 * MINUTE, budget: 10 * SECOND },
  { size: 100_000, rounds: 2, questions: 300, patience: 4 * MINUTE, budget: 15 * SECOND },
  { size: 1_000_000, rounds: 1, questions: 300, patience: 8 * MINUTE, budget: 30 * SECOND },
];
