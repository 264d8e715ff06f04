import type { Article } from '../knowledge/article.ts';
import type { Intent } from '../knowledge/intent.ts';
import { readOffTopic } from './data.ts';
import { type Alike, nearestExamples } from './nearestExamples.ts';
import { bareText } from './noise.ts';
import type { Question } from './question.ts';
import { route } from './routing/route.ts';
import { type Router, trainRouter } from './routing/router.ts';
import { indexUtterances, termsOfExamples, type Utterance, type Utterances } from './utterances.ts';
import type { Vocabulary } from './vocabulary.ts';
import { NEAREST_WEIGHTS } from './weights.ts';

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
}

/** What the examples say of one passage. */
export interface Hint {
  /** The intent of the passage that the question resembles most. */
  readonly intent: Intent;
  /** 0 to 1: the cosine of the nearest example, or the probability that a router gives the passage's intents. */
  readonly likeness: number;
  /** The same of examples alone that want the same sort of answer; where a router was trained, its probability again. */
  readonly sameKind: number;
  /** 0 to 1: how far its three nearest examples agree beyond chance; where a router was trained, its probability again. */
  readonly support: number;
  /** What the examples add to the passage's log-odds. */
  readonly logOdds: number;
}

// So much support any question has from some passage's examples, by "what", "is" and the like. It must not count: in a library where only
// one article has examples, 39 of 1,428 questions about the others went to that article, and 8 do since.
const CHANCE = 0.15;

/** What the examples say of a question. */
export interface Hints {
  readonly passages: ReadonlyMap<number, Hint>;
  /** A router's probability, 0 to 1, that the question is one of the intents'. */
  readonly inScope: number | undefined;
  /** By the ids of articles, the questions like it that the article says it does not answer. */
  readonly disowned: ReadonlyMap<string, readonly Alike[]>;
  /** The numbers of the question's terms among those of the authors' questions, -1 for others; none where a router was trained. */
  readonly asked: readonly number[];
}

const NO_HINTS: Hints = { passages: new Map(), inScope: undefined, disowned: new Map(), asked: [] };
/** From so many examples an intent on, a trained router tells intents apart better than the nearest example does. */
const ENOUGH_TO_LEARN = 20;
/** Log-odds are kept within those of 1 in 10,000, so that neither words nor examples can silence the other. */
const LEAST = 1e-4;

/** What saves time when examples are learned, and changes nothing. */
interface Known {
  /** What was learned of the very same intents before: a router takes long to train. */
  readonly trained?: { readonly router?: Router | undefined } | undefined;
  /** What was learned of others, some of whose questions need not be read again. */
  readonly before?: Examples | undefined;
  /** The library's words, whose terms are known. */
  readonly vocabulary?: Vocabulary;
}

/**
 * Learns from the authored intents of each passage, and from the questions that articles say they do not answer; `undefined` where
 * no passage has an authored intent. Derived ones only repeat the passage.
 */
export function learnExamples(
  intents: readonly (readonly Intent[])[],
  articles: readonly Article[],
  { trained, before, vocabulary }: Known = {},
): Examples | undefined {
  const authored: { readonly passage: number; readonly intent: Intent }[] = [];
  const utterances: Utterance[] = [];
  let covered = 0;
  // An edit comes here with all examples of a library, so that nothing is made that is not kept.
  intents.forEach((list, passage) => {
    if (list.some((intent) => intent.authored)) covered++;
    for (const intent of list) {
      if (!intent.authored) continue;
      authored.push({ passage, intent });
      for (const text of intent.utterances) utterances.push({ text, passage, intent });
    }
  });
  if (authored.length === 0) return undefined;
  const perIntent = utterances.length / authored.length;
  for (const { id, meta } of articles)
    for (const text of meta.outOfScope ?? []) utterances.push({ text, disownedBy: id });
  const enough = perIntent >= ENOUGH_TO_LEARN;
  const share = covered / intents.length;
  const indexed = indexUtterances(utterances, { before: before?.utterances, vocabulary });
  return {
    utterances: indexed,
    router: trained ? trained.router : enough ? trainOn(authored.map(({ intent }) => intent)) : undefined,
    destinations: new Map(authored.map((destination) => [destination.intent.id, destination])),
    fading: enough ? 1 - share * (perIntent / (perIntent + ENOUGH_TO_LEARN)) : 1,
    terms: before && indexed.terms === before.utterances.terms ? before.terms : termsOfExamples(indexed),
  };
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

/** Each passage's nearest examples, for a handful of them: the very question of an author leads to its passage. */
function nearestHints({ utterances }: Examples, question: Question): Hints {
  const nearest = nearestExamples(utterances, question);
  const passages = new Map<number, Hint>();
  for (const { passage, intent, cosine, sameKind, support: common } of nearest.passages) {
    const support = Math.max(0, common - CHANCE);
    const logOdds = NEAREST_WEIGHTS.square * cosine ** 2 + NEAREST_WEIGHTS.support * support;
    passages.set(passage, { intent, likeness: cosine, sameKind, support, logOdds });
  }
  return { passages, inScope: undefined, disowned: nearest.disowned, asked: nearest.asked };
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
      {
        intent,
        likeness: probability,
        sameKind: probability,
        support: probability,
        logOdds: logit(probability) - even,
      },
    ]),
  );
  return { ...NO_HINTS, passages, inScope };
}

function logit(probability: number): number {
  const p = Math.max(LEAST, Math.min(1 - LEAST, probability));
  return Math.log(p / (1 - p));
}
