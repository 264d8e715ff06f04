/**
 * Inverse document frequency, 0 to 1: ln((N + 1) / (n + ½)) / ln(2 (N + 1)), for a term that n of N passages have. A term that
 * no passage has weighs 1. After K. Spärck Jones, "A statistical interpretation of term specificity", 1972.
 */
export function idf(documents: number, frequency: number): number {
  return Math.max(0, Math.log((documents + 1) / (frequency + 0.5)) / Math.log(2 * (documents + 1)));
}

/** The idf of BM25, never negative: ln(1 + (N − n + ½) / (n + ½)). Robertson and Zaragoza, "The probabilistic relevance framework", 2009. */
export function probabilisticIdf(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}
