import { CUE, isAddress } from './cues.ts';
import type { QueryTerm, Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { RELATIONS } from './relations.ts';
import { context } from './signals/context.ts';
import { missingRare } from './signals/missingRare.ts';
import { SIGNALS } from './signals/signals.ts';
import { isGeneric } from './stopwords.ts';
import { CONFIDENCE_BIAS, CONFIDENCE_WEIGHTS } from './weights.ts';

/** What the confidence looks at, by name. */
export type ConfidenceCues = Readonly<Record<ConfidenceCue, number>>;

const CONFIDENCE_CUES = [
  'score',
  'cosine',
  'coverage',
  'sentenceCoverage',
  'matched',
  'mass',
  'wording',
  'phrasing',
  'pairs',
  'related',
  'context',
  'missingRare',
  'worstMissing',
  'missingNames',
  'genericShare',
  'terms',
  'unknownRarity',
  'unknownNouns',
  'unknownUnrelated',
  'missingNouns',
  'repaired',
  'rarestMatched',
  'address',
  'named',
] as const;
export type ConfidenceCue = (typeof CONFIDENCE_CUES)[number];

const RELATED_ENOUGH = 0.3;

/** Measures how well the best passage answers a question, and what of the question the library does not know. */
export function confidenceCues(question: Question, [best]: readonly Ranked[]): ConfidenceCues | undefined {
  if (!best || question.terms.length === 0) return undefined;
  const { reading } = best;
  const { whole } = reading;
  const sight = { question, reading, span: whole };
  const inSentence = { ...sight, span: best.bestSentence };
  const share = (worth: number): number => worth / Math.sqrt(question.weight);
  const has = (place: number): boolean => whole.hits[place] !== 0;
  const sum = (value: (term: QueryTerm, place: number) => number): number =>
    question.terms.reduce((total, term, place) => total + value(term, place), 0);
  const isNoun = ({ part }: QueryTerm): boolean => part === undefined || part === 'noun';
  const isRelated = (place: number): boolean =>
    RELATIONS.some(
      (_, relation) =>
        relation < 4 && (whole.related[place * RELATIONS.length + relation] as number) >= RELATED_ENOUGH,
    );
  const isUnknown = ({ frequency }: QueryTerm, place: number): boolean =>
    frequency === 0 && !hasAlias(whole.related, place);
  const coverage = share(SIGNALS.coverage(sight));
  return {
    score: best.byWords,
    cosine: reading.cosine,
    coverage,
    sentenceCoverage: share(SIGNALS.coverage(inSentence)),
    matched: sum((_, place) => (has(place) ? 1 : 0)),
    mass: coverage * question.weight,
    wording: share(SIGNALS.wording(sight)),
    phrasing: SIGNALS.phrasing(inSentence),
    pairs: share(SIGNALS.pairs(sight)),
    related: share(SIGNALS.derived(sight) + SIGNALS.synonym(sight) + SIGNALS.kind(sight) / 2),
    context: context(sight),
    missingRare: missingRare(sight),
    worstMissing: question.terms.reduce(
      (worst, { weight }, place) => (has(place) ? worst : Math.max(worst, weight)),
      0,
    ),
    missingNames: sum(({ isName, weight }, place) => (isName && !has(place) ? weight : 0)),
    genericShare: sum(({ term, weight }, place) => (has(place) && isGeneric(term) ? weight : 0)),
    terms: Math.log(1 + question.terms.length),
    unknownRarity: sum((term, place) => (isUnknown(term, place) ? term.background : 0)),
    unknownNouns: sum((term, place) =>
      isUnknown(term, place) && isNoun(term) && !term.isGeneric ? term.weight : 0,
    ),
    unknownUnrelated: sum((term, place) => (isUnknown(term, place) && !isRelated(place) ? term.weight : 0)),
    missingNouns: sum((term, place) => (!has(place) && term.frequency > 0 && isNoun(term) ? term.weight : 0)),
    rarestMatched: question.terms.reduce(
      (rarest, { background, idf }, place) => (has(place) ? Math.max(rarest, background * idf) : rarest),
      0,
    ),
    address: question.words.some(isAddress) && (whole.cues & CUE.address) === 0 ? 1 : 0,
    named: sum(({ background }, place) => (reading.above[place] ? background : 0)),
    repaired: sum(({ isRepaired, weight }) => (isRepaired ? weight : 0)),
  };
}

/** The log-odds that the library answers a question, before the library's own threshold is taken off. */
export function logOdds(question: Question, ranked: readonly Ranked[]): number {
  const cues = confidenceCues(question, ranked);
  if (!cues) return Number.NEGATIVE_INFINITY;
  return CONFIDENCE_CUES.reduce((sum, cue) => sum + CONFIDENCE_WEIGHTS[cue] * cues[cue], CONFIDENCE_BIAS);
}

/** The probability of log-odds: 1 / (1 + e^−x). */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function hasAlias(related: readonly number[], place: number): boolean {
  return (related[place * RELATIONS.length + RELATIONS.indexOf('alias')] as number) > 0;
}
