import type { Intent } from '../knowledge/intent.ts';
import { readOffTopic } from './data.ts';
import { indexUtterances, nearestExamples, type Utterances } from './nearestExamples.ts';
import { bareText } from './noise.ts';
import type { Question } from './question.ts';
import { route } from './routing/route.ts';
import { type Router, trainRouter } from './routing/router.ts';

/** What the example questions that authors wrote teach about the passages of a library. */
export interface Examples {
  readonly utterances: Utterances;
  /** Learned where there are enough examples to learn from; otherwise the nearest example speaks for its passage. */
  readonly router: Router | undefined;
  /** Where each intent with examples leads. */
  readonly destinations: ReadonlyMap<string, { readonly passage: number; readonly intent: Intent }>;
  /** 0 to 1: what weight is left to the passages' own words. */
  readonly fading: number;
  /** The terms of all examples: words that are known, even when the articles never use them. */
  readonly terms: ReadonlySet<string>;
  /** How many examples each passage has. */
  readonly counts: ReadonlyMap<number, number>;
}

/** What the examples say of one passage. */
export interface Hint {
  /** The intent of the passage that the question resembles most. */
  readonly intent: Intent;
  /** 0 to 1: the cosine of the nearest example, or the probability that a router gives the passage's intents. */
  readonly likeness: number;
  /** What the examples add to the passage's log-odds. */
  readonly logOdds: number;
}

/** What the examples say of a question. */
export interface Hints {
  readonly passages: ReadonlyMap<number, Hint>;
  /** A router's probability, 0 to 1, that the question is one of the intents'. */
  readonly inScope: number | undefined;
}

const NO_HINTS: Hints = { passages: new Map(), inScope: undefined };
/** From so many examples an intent on, a trained router tells intents apart better than the nearest example does. */
const ENOUGH_TO_LEARN = 20;
/** Log-odds are kept within those of 1 in 10,000, so that neither words nor examples can silence the other. */
const LEAST = 1e-4;
// What the nearest example adds to its passage's log-odds: this, times the square of its cosine with the question.
const NEAREST_WEIGHT = 30;

/**
 * Learns from the authored intents of each passage; `undefined` where there are none. Derived ones only repeat the passage.
 *
 * @param trained what was learned of the very same intents before: a router takes long to train
 */
export function learnExamples(
  intents: readonly (readonly Intent[])[],
  trained?: { readonly router?: Router | undefined },
): Examples | undefined {
  const authored = intents.flatMap((list, passage) =>
    list.filter((intent) => intent.authored).map((intent) => ({ passage, intent })),
  );
  if (authored.length === 0) return undefined;
  const utterances = indexUtterances(intents);
  const perIntent = utterances.examples.length / authored.length;
  const enough = perIntent >= ENOUGH_TO_LEARN;
  const covered = new Set(authored.map(({ passage }) => passage)).size / intents.length;
  return {
    utterances,
    router: trained ? trained.router : enough ? trainOn(authored.map(({ intent }) => intent)) : undefined,
    destinations: new Map(authored.map((destination) => [destination.intent.id, destination])),
    fading: enough ? 1 - covered * (perIntent / (perIntent + ENOUGH_TO_LEARN)) : 1,
    terms: new Set(utterances.postings.keys()),
    counts: countByPassage(utterances),
  };
}

function countByPassage({ examples }: Utterances): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { passage } of examples) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  return counts;
}

function trainOn(intents: readonly Intent[]): Router | undefined {
  const { everyday, encyclopedic } = readOffTopic();
  return trainRouter(
    intents.map(({ id, utterances }) => ({ id, utterances: utterances.map(bareText) })),
    // A small library learns from the head of the list alone, which therefore mixes both sorts.
    encyclopedic.flatMap((question, i) =>
      i < everyday.length ? [question, everyday[i] as string] : [question],
    ),
  );
}

/** What the examples say of a question. */
export function hintsFor(examples: Examples | undefined, question: Question): Hints {
  if (!examples) return NO_HINTS;
  return examples.router
    ? routedHints(examples, examples.router, question.text)
    : nearestHints(examples, question);
}

/** Each passage's nearest example, for a handful of examples: the very question of an author leads to its passage. */
function nearestHints({ utterances }: Examples, { words }: Question): Hints {
  const passages = new Map<number, Hint>();
  for (const [passage, { intent, cosine }] of nearestExamples(utterances, words)) {
    passages.set(passage, { intent, likeness: cosine, logOdds: NEAREST_WEIGHT * cosine ** 2 });
  }
  return { passages, inScope: undefined };
}

/**
 * What a trained router says. It adds to a passage's log-odds what it raises its chance above the even chance it started from:
 * the product of two independent judgements, the words' and the examples' (a logarithmic opinion pool; Genest and Zidek,
 * "Combining probability distributions", Statistical Science 1986).
 */
function routedHints(examples: Examples, router: Router, question: string): Hints {
  const { intents, inScope } = route(router, bareText(question));
  const even = logit(1 / (intents.length + 1));
  const sums = new Map<number, { intent: Intent; probability: number }>();
  for (const { intent: id, probability } of intents) {
    const destination = examples.destinations.get(id);
    if (!destination) continue;
    const { passage, intent } = destination;
    // The intents come best first, so a passage's first is the one that the question resembles most.
    const sum = sums.get(passage);
    if (sum) sum.probability += probability;
    else sums.set(passage, { intent, probability });
  }
  const passages = new Map(
    [...sums].map(([passage, { intent, probability }]): [number, Hint] => [
      passage,
      { intent, likeness: probability, logOdds: logit(probability) - even },
    ]),
  );
  return { passages, inScope };
}

function logit(probability: number): number {
  const p = Math.max(LEAST, Math.min(1 - LEAST, probability));
  return Math.log(p / (1 - p));
}
