import { sumOver } from './signal.ts';

/** The share of the question's weight that the span covers with the very same words: `deployed` for *deployed*, not `deployment`. */
export const wording = sumOver('worded', ({ weight }) => weight);
