import type { Signal } from './signal.ts';

// Hardly any passage is longer, and every span is asked.
const LOGARITHMS = Float64Array.from({ length: 512 }, (_, words) => Math.log(words + 1));

/** The logarithm of the span's length in words: of two spans that say the same, the shorter is the better answer. */
export const length: Signal = ({ span }) => LOGARITHMS[span.length] ?? Math.log(span.length + 1);
