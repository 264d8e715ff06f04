import type { Signal } from './signal.ts';

/** The worth of the question's neighbouring terms that are neighbours in the span too, in the same order: `anti-submarine warfare`. */
export const pairs: Signal = ({ span }) => span.pairs;
