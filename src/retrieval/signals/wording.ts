import { sumOver } from './signal.ts';

/** What the question's terms are worth that the span has to the letter: `deployed` for *deployed*, not `deployment`. */
export const wording = sumOver('worded', ({ worth }) => worth);
