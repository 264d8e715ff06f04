import type { Signal } from './signal.ts';

/** How many of the question's small words that tell answers apart, *before* or *first*, the span has. */
export const told: Signal = ({ span }) => {
  let count = 0;
  for (let bits = span.told; bits !== 0; bits &= bits - 1) count++;
  return count;
};
