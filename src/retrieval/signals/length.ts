import type { Signal } from './signal.ts';

/** The logarithm of the span's length in words: of two spans that say the same, the shorter is the better answer. */
export const length: Signal = ({ span }) => Math.log(span.length + 1);
