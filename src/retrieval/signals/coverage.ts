import { sumOver } from './signal.ts';

/** What the question's terms are worth that the span has, in whatever form. */
export const coverage = sumOver('had', ({ worth }) => worth);
