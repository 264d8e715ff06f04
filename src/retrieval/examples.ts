import type { Intent } from '../knowledge/intent.ts';
import { readOffTopic } from './data.ts';
import { bareText } from './noise.ts';
import { route } from './routing/route.ts';
import { type Router, trainRouter } from './routing/router.ts';
import { stem } from './stem.ts';
import { tokens } from './tokens.ts';

/** What the example questions that authors wrote teach about the passages of a library. */
export interface Examples {
  readonly router: Router;
  /** Where each intent with examples leads. */
  readonly destinations: ReadonlyMap<string, { readonly passage: number; readonly intent: Intent }>;
  /** The intent of each example, by the example's bare words. */
  readonly verbatim: ReadonlyMap<string, string>;
  /** 0 to 1: how far the examples are to be trusted by their number; half for a handful, nearly wholly for a hundred. */
  readonly trust: number;
  /** 0 to 1: what weight is left to the passages' own words. */
  readonly fading: number;
  /** The terms of all examples: words that are known, even when the articles never use them. */
  readonly terms: ReadonlySet<string>;
}

/** What the examples say of one passage. */
export interface Hint {
  /** The intent of the passage that the question resembles most. */
  readonly intent: Intent;
  /** 0 to 1, over all intents of the passage. */
  readonly probability: number;
  /** What the examples add to the passage's log-odds. */
  readonly logOdds: number;
}

/** What the examples say of a question. */
export interface Hints {
  readonly passages: ReadonlyMap<number, Hint>;
  /** Probability, 0 to 1, that the question is one of the intents'. */
  readonly inScope: number;
}

const NO_HINTS: Hints = { passages: new Map(), inScope: 0 };
/** After this many examples an intent, the examples weigh half of what they can. Measured with 3 to 100 examples an intent. */
const HALF_TRUSTED = 20;
/** What the very question that an author gave as an example adds to its passage: more than words can outweigh. */
const VERBATIM = 50;
/** Log-odds are kept within those of 1 in 10,000, so that neither words nor examples can silence the other. */
const LEAST = 1e-4;

/** Learns from the authored intents of each passage; `undefined` where there are none. Derived ones only repeat the passage. */
export function learnExamples(intents: readonly (readonly Intent[])[]): Examples | undefined {
  const authored = intents.flatMap((list, passage) =>
    list.filter((intent) => intent.authored).map((intent) => ({ passage, intent })),
  );
  const { everyday, encyclopedic } = readOffTopic();
  const offTopic = everyday.flatMap((question, i) => [
    question,
    encyclopedic[2 * i] ?? '',
    encyclopedic[2 * i + 1] ?? '',
  ]);
  const router = trainRouter(
    authored.map(({ intent: { id, utterances } }) => ({ id, utterances: utterances.map(bareText) })),
    offTopic.filter((question) => question !== ''),
  );
  if (!router) return undefined;
  const known = router.examplesPerIntent / (router.examplesPerIntent + HALF_TRUSTED);
  const covered = new Set(authored.map(({ passage }) => passage)).size;
  const utterances = authored.flatMap(({ intent }) => intent.utterances);
  return {
    router,
    destinations: new Map(authored.map((destination) => [destination.intent.id, destination])),
    verbatim: new Map(
      authored.flatMap(({ intent }) =>
        intent.utterances.map((text): [string, string] => [wordsOf(text), intent.id]),
      ),
    ),
    trust: known,
    fading: 1 - known * (covered / intents.length),
    terms: new Set(utterances.flatMap((text) => tokens(text).map(({ word }) => stem(word)))),
  };
}

/**
 * What the examples say of a question. They add to a passage's log-odds what they raise its chance above the even chance it
 * started from: the product of two independent judgements, the words' and the examples' (a logarithmic opinion pool; Genest and
 * Zidek, "Combining probability distributions", Statistical Science 1986).
 */
export function hintsFor(examples: Examples | undefined, question: string): Hints {
  if (!examples) return NO_HINTS;
  const { intents, inScope } = route(examples.router, bareText(question));
  const even = logit(1 / (intents.length + 1));
  const exact = examples.verbatim.get(wordsOf(question));
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
  const passages = new Map<number, Hint>();
  for (const [passage, { intent, probability }] of sums)
    passages.set(passage, { intent, probability, logOdds: logit(probability) - even });
  const said = exact === undefined ? undefined : examples.destinations.get(exact);
  if (said) passages.set(said.passage, { intent: said.intent, probability: 1, logOdds: VERBATIM });
  return { passages, inScope: said ? 1 : inScope };
}

/**
 * The probability that a question is answered: that of the surer voice, the passages' words or the examples. Few examples count
 * only as far as they agree on the passage that came first.
 */
export function joinConfidence(
  examples: Examples,
  { passages, inScope }: Hints,
  { byWords, first }: { readonly byWords: number; readonly first: number },
): number {
  const total = [...passages.values()].reduce((sum, { probability }) => sum + probability, 0);
  const share = (passages.get(first)?.probability ?? 0) / Math.max(LEAST, total);
  return Math.max(examples.fading * byWords, inScope * share ** (1 - examples.trust));
}

function wordsOf(text: string): string {
  return tokens(bareText(text))
    .map(({ word }) => word)
    .join(' ');
}

function logit(probability: number): number {
  const p = Math.max(LEAST, Math.min(1 - LEAST, probability));
  return Math.log(p / (1 - p));
}
