import type { Signal } from './signal.ts';

/**
 * The worth of the question's terms that the passage lacks and the next one of its article has: what is told
 * first is told more closely after. After R. T. Fernández, D. E. Losada and L. Azzopardi, "Extending the language
 * modeling framework for sentence retrieval to include local context", Information Retrieval 14, 2011.
 */
export const continued: Signal = ({ reading }) => reading.continued;
