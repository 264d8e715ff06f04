import type { Evidence } from './evidence.ts';

/** Weights of the evidence's terms and a constant, fitted by scripts/fitRouter.mjs on libraries of 5 to 130 intents. */
const WEIGHTS = [1.2, 2.93, -1.35, 0.4];
const CONSTANT = 2.52;

/**
 * The probability, 0 to 1, that a question is in the scope of the intents: a logistic regression, of which 0.5 is the sensible
 * place to abstain. A question of which nothing speaks for the intent is never in scope.
 */
export function inScopeProbability(evidence: Evidence): number {
  if (evidence.support === 0) return 0;
  let z = CONSTANT;
  for (const [i, term] of evidenceTerms(evidence).entries()) z += term * (WEIGHTS[i] as number);
  return 1 / (1 + Math.exp(-z));
}

/**
 * The terms of the regression. More examples make a model surer of everything, right or wrong, so that their number counts
 * against; more intents share out the probability, so that theirs counts for. Neither is trusted beyond what was tried.
 *
 * @public scripts/fitRouter.mjs reads it
 */
export function evidenceTerms({ logOdds, support, examplesPerIntent, intents }: Evidence): number[] {
  const examples = Math.max(5, Math.min(100, examplesPerIntent));
  return [logOdds, support, Math.log(examples), Math.log(Math.max(2, Math.min(150, intents)))];
}
