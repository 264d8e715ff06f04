import type { Signal } from './signal.ts';

// Longer quotations of the text in a question tell no more.
const LONGEST = 7;

/**
 * How long the span goes on in pairs of words that are neighbours in the question, too, stop words included, 1 for eight words and more.
 * Where the question has no word twice it is the longest common run: ROUGE-L's idea without its gaps (C.-Y. Lin, "ROUGE: a package for
 * automatic evaluation of summaries", 2004).
 */
export const run: Signal = ({ span }) => Math.min(LONGEST, span.run) / LONGEST;
