import { type Features, UNKNOWN } from './features.ts';
import type { Router } from './router.ts';

/** What the chance that a question is in scope at all is judged by. */
export interface Evidence {
  /** Probability of the best intent, as log odds. */
  readonly logOdds: number;
  /** Share, 0 to 1, of the question's pieces that speak for the best intent. */
  readonly support: number;
  /** Mean number of examples an intent. */
  readonly examplesPerIntent: number;
  /** Number of intents. */
  readonly intents: number;
}

/** Keeps log odds within ±13.8. */
const LEAST = 1e-6;

/** What a question gives to judge by, from its features and the probability of every class. */
export function evidenceOf(router: Router, question: Features, probabilities: Float64Array): Evidence {
  let best = 0;
  for (let label = 1; label < router.intents.length; label++)
    if ((probabilities[label] as number) > (probabilities[best] as number)) best = label;
  let others = 0;
  probabilities.forEach((probability, label) => {
    if (label !== best) others += probability;
  });
  return {
    logOdds: Math.log(Math.max(probabilities[best] as number, LEAST) / Math.max(others, LEAST)),
    support: support(router, question.pieces, best),
    examplesPerIntent: router.examplesPerIntent,
    intents: router.intents.length,
  };
}

/** The share of some features, weighted by idf, whose weight for a class is positive. */
function support({ vocabulary, model }: Router, features: readonly number[], label: number): number {
  let speaking = 0;
  let all = 0;
  for (const id of features) {
    const weight = id === UNKNOWN ? vocabulary.unknownIdf : (vocabulary.idf[id] as number);
    all += weight;
    if (id !== UNKNOWN && (model.weights[id * model.classes + label] as number) > 0) speaking += weight;
  }
  return all > 0 ? speaking / all : 0;
}
