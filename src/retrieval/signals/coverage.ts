import { sumOver } from './signal.ts';

/** The share of the question's weight that the span covers with the same terms. */
export const coverage = sumOver('had', ({ weight }) => weight);
