import type { Routing } from './route.ts';

/** What the passages' own words say about a question. */
export interface Ranking {
  /** The passages that share words with the question, with the log odds that each is the one that answers. */
  readonly passages: readonly PassageOdds[];
  /** Probability, 0 to 1, that any passage answers. */
  readonly answerable: number;
}

export interface PassageOdds {
  readonly passageId: string;
  readonly logOdds: number;
}

/** Which passage an intent with examples leads to, and how many passages there are, with examples or without. */
export interface Destinations {
  readonly passageOf: ReadonlyMap<string, string>;
  readonly passages: number;
}

/** After this many examples an intent, the examples weigh half of what they can. */
const HALF_TRUSTED = 20;
/** Log odds are kept within those of 1 in 10,000, so that neither voice can silence the other. */
const LEAST = 1e-4;

/**
 * Joins what passages say by their words and intents by their examples: adds up their log odds, weighted (a logarithmic opinion
 * pool: Genest and Zidek, Combining Probability Distributions, Statistical Science 1986). The examples add to a passage what they
 * raise its chance above the even chance it started from, weighted by half for a handful of examples and nearly fully for a
 * hundred; a passage without examples can still win by its words. The words' weight fades as examples cover the library, for
 * then a question unlike any example has no answer, whatever words it shares with a passage. The confidence is the chance that
 * at least one of the two voices is right (noisy or).
 */
export function combine(
  ranking: Ranking,
  routing: Routing,
  { passageOf, passages }: Destinations,
): { readonly passages: readonly PassageOdds[]; readonly confidence: number } {
  const routed = passageProbabilities(routing, passageOf);
  const known = routing.evidence.examplesPerIntent / (routing.evidence.examplesPerIntent + HALF_TRUSTED);
  const trusted = 0.5 + 0.5 * known;
  const fading = 1 - known * Math.min(1, routed.size / Math.max(1, passages));
  const even = logit(1 / (routing.intents.length + 1));
  const odds = new Map(
    ranking.passages.map(({ passageId, logOdds }) => [passageId, fading * Math.max(logit(0), logOdds)]),
  );
  for (const [passageId, probability] of routed)
    odds.set(passageId, (odds.get(passageId) ?? fading * logit(0)) + trusted * (logit(probability) - even));
  const joined = [...odds]
    .map(([passageId, logOdds]) => ({ passageId, logOdds }))
    .sort((a, b) => b.logOdds - a.logOdds || (a.passageId < b.passageId ? -1 : 1));
  const first = routed.get(joined[0]?.passageId ?? '') ?? 0;
  const share = first / Math.max(LEAST, sum(routed.values()));
  const byExamples = routing.inScope * share ** (1 - known);
  return { passages: joined, confidence: 1 - (1 - fading * ranking.answerable) * (1 - byExamples) };
}

/** A passage's probability: the sum of its intents'. */
function passageProbabilities(
  routing: Routing,
  passageOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { intent, probability } of routing.intents) {
    const passageId = passageOf.get(intent);
    if (passageId !== undefined) sums.set(passageId, (sums.get(passageId) ?? 0) + probability);
  }
  return sums;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function logit(probability: number): number {
  const p = Math.max(LEAST, Math.min(1 - LEAST, probability));
  return Math.log(p / (1 - p));
}
