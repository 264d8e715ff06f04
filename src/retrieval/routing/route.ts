import { inScopeProbability } from './confidence.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { score } from './linearModel.ts';
import type { Router } from './router.ts';
import { softmax } from './softmax.ts';
import { toVector } from './vector.ts';
import { readQuestion } from './vocabulary.ts';

/** How a router reads a question. */
export interface Routing {
  /** Every intent and its probability, best first; what is missing to a sum of 1 is the probability of none. */
  readonly intents: readonly { readonly intent: string; readonly probability: number }[];
  /** Calibrated probability, 0 to 1, that the question is in the scope of the intents. */
  readonly inScope: number;
  /** What `inScope` was judged by. */
  readonly evidence: Evidence;
}

/** Tells which intent a question has, and whether it has one. */
export function route(router: Router, question: string): Routing {
  const features = readQuestion(router.vocabulary, question);
  const probabilities = new Float64Array(router.model.classes);
  score(router.model, toVector(features, router.vocabulary), probabilities);
  softmax(probabilities);
  const evidence = evidenceOf(router, features, probabilities);
  const intents = router.intents
    .map((intent, label) => ({ intent, probability: probabilities[label] as number }))
    .sort((a, b) => b.probability - a.probability || (a.intent < b.intent ? -1 : 1));
  return { intents, inScope: inScopeProbability(evidence), evidence };
}
