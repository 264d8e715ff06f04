import type { Signal } from './signal.ts';

/**
 * 1 for the first sentence of a passage, which tends to say what the passage is about: the lead of P. B. Baxendale, "Machine-made
 * index for technical literature", IBM Journal 2, 1958.
 */
export const first: Signal = ({ span }) => (span.place === 0 ? 1 : 0);
