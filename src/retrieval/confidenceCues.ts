import { CUE, isAddress } from './cues.ts';
import { type QueryTerm, type Question, sumTerms } from './question.ts';
import type { Ranked } from './rank.ts';
import { isMeant, RELATIONS } from './relations.ts';
import { SIGNALS } from './signals/signals.ts';

/**
 * The names of the cues.
 *
 * @public scripts/fit/confidence.mjs fits a weight for each
 */
export const CONFIDENCE_CUES = [
  'score',
  'cosine',
  'mass',
  'missingNames',
  'meant',
  'generic',
  'rarity',
  'unknownRarity',
  'unknownNouns',
  'unknownNames',
  'named',
  'addressed',
  'scattered',
] as const;
export type ConfidenceCue = (typeof CONFIDENCE_CUES)[number];

/** What the confidence looks at, by name. */
export type ConfidenceCues = Readonly<Record<ConfidenceCue, number>>;

const ALIAS = RELATIONS.indexOf('alias');
const MOST_COMPARED = 10;

/** Measures how well the best passage answers a question, and what of the question the library does not know. */
export function confidenceCues(question: Question, ranked: readonly Ranked[]): ConfidenceCues | undefined {
  const [best] = ranked;
  if (!best || question.terms.length === 0) return undefined;
  const { reading } = best;
  const { hits, related, cues } = reading.whole;
  const sight = { question, reading, span: reading.whole };
  const sum = (value: (term: QueryTerm, place: number) => number): number => sumTerms(question, value);
  const isRenamed = (place: number): boolean => related[place * RELATIONS.length + ALIAS] !== 0;
  const isUnknown = ({ frequency }: QueryTerm, place: number): boolean =>
    frequency === 0 && !isRenamed(place);
  return {
    score: best.byWords,
    cosine: reading.cosine,
    // The signal sums worths, which sum to √weight: times √weight it is the weight that the passage has.
    mass: Math.sqrt(SIGNALS.coverage(sight) * Math.sqrt(question.weight)),
    missingNames: sum(({ isName, weight }, place) =>
      hits[place] === 0 && isName && !isRenamed(place) ? weight : 0,
    ),
    meant: sum(({ weight }, place) => (hits[place] === 0 && isMeant(related, place) ? weight : 0)),
    generic: question.terms.some(({ isGeneric }, place) => isGeneric && hits[place] !== 0) ? 1 : 0,
    rarity: bent(sum(({ background }, place) => (hits[place] !== 0 || isRenamed(place) ? background : 0))),
    unknownRarity: bent(sum((term, place) => (isUnknown(term, place) ? term.background : 0))),
    unknownNouns: sum((term, place) => (isNoun(term) && isUnknown(term, place) ? term.weight : 0)),
    unknownNames: sum((term, place) => (term.isName && isUnknown(term, place) ? term.weight : 0)),
    named: bent(sum(({ background }, place) => (reading.above[place] ? background : 0))),
    addressed: question.words.some(isAddress) && (cues & CUE.address) === 0 ? 1 : 0,
    scattered: Math.sqrt(scattered(ranked)),
  };
}

/** One rare word says much, each further one less: 0 for none, half for 1, 1 for endlessly many. */
function bent(rarity: number): number {
  return rarity / (1 + rarity);
}

function isNoun({ part, isGeneric }: QueryTerm): boolean {
  return !isGeneric && (part === undefined || part === 'noun');
}

/** How much of the likelihood falls to other articles than the best passage's, 0 to 1: what nobody wrote of fits a little everywhere. */
function scattered(ranked: readonly Ranked[]): number {
  const compared = ranked.slice(0, MOST_COMPARED);
  const top = compared.reduce((highest, { byWords }) => Math.max(highest, byWords), Number.NEGATIVE_INFINITY);
  const best = (compared[0] as Ranked).reading.article;
  let all = 0;
  let elsewhere = 0;
  for (const { byWords, reading } of compared) {
    const likelihood = Math.exp(byWords - top);
    all += likelihood;
    if (reading.article !== best) elsewhere += likelihood;
  }
  return elsewhere / all;
}
