import { NECESSITY_WEIGHTS } from './weights.ts';

/**
 * What tells how much a passage that answers needs to have a word of the question, besides how rare it is.
 *
 * @public scripts/fit/necessity.mjs fits a weight for each
 */
export const NECESSITY_CUES = ['isGeneric', 'isName', 'isPartOfName'] as const;
export type NecessityCue = (typeof NECESSITY_CUES)[number];

/**
 * How much more or less a term weighs than its rarity says: e to the weighted sum of its cues. A name is more likely to be there than another
 * word as rare, but of *Notre Dame* each word stands for the other. After L. Zhao and J. Callan, "Term necessity prediction", CIKM 2010.
 */
export function necessity(term: Readonly<Record<NecessityCue, boolean>>): number {
  let sum = 0;
  for (const cue of NECESSITY_CUES) if (term[cue]) sum += NECESSITY_WEIGHTS[cue];
  return Math.exp(sum);
}
