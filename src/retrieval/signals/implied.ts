import { sumOver } from './signal.ts';

/** The worth of the question's terms that the span leaves to the title and headings above it: an article about Chopin says *he*. */
export const implied = sumOver('implied', ({ worth }) => worth);
