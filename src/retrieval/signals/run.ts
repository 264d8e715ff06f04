import type { Signal } from './signal.ts';

// Longer quotations of the text in a question tell no more.
const LONGEST = 7;

/**
 * How long the span repeats the question, stop words included, 1 for eight words and more: the longest common run of words, ROUGE-L's
 * idea without its gaps (C.-Y. Lin, "ROUGE: a package for automatic evaluation of summaries", 2004).
 */
export const run: Signal = ({ span }) => Math.min(LONGEST, span.run) / LONGEST;
