import type { Signal } from './signal.ts';

/**
 * The cosine of question and passage in the space of terms, TF-IDF on the question's side and log term frequency on the
 * passage's: lnc.ltc of G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988.
 */
export const cosine: Signal = ({ reading }) => reading.cosine;
