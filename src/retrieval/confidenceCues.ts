import { CUE, isAddress } from './cues.ts';
import { articleOf } from './documents.ts';
import { type QueryTerm, type Question, sumTerms } from './question.ts';
import type { Ranked } from './rank.ts';
import type { Span } from './reading.ts';
import { MEANINGS, RELATIONS } from './relations.ts';
import { missingRare } from './signals/missingRare.ts';
import { SIGNALS } from './signals/signals.ts';
import type { Statistics } from './statistics.ts';
import { isGeneric } from './stopwords.ts';

/**
 * The names of the cues.
 *
 * @public scripts/fit/confidence.mjs fits a weight for each
 */
export const CONFIDENCE_CUES = [
  'score',
  'cosine',
  'coverage',
  'mass',
  'related',
  'missingRare',
  'worstMissing',
  'missingNames',
  'genericShare',
  'unknownRarity',
  'unknownNouns',
  'unknownNames',
  'unknownUnrelated',
  'repaired',
  'rarity',
  'named',
  'addressed',
  'scattered',
] as const;
export type ConfidenceCue = (typeof CONFIDENCE_CUES)[number];

/** What the confidence looks at, by name. */
export type ConfidenceCues = Readonly<Record<ConfidenceCue, number>>;

const RELATED_ENOUGH = 0.3;
/** Relations of meaning but *broader*, the weakest of them. */
const CLOSE_RELATIONS = MEANINGS.indexOf('broader');
const MOST_COMPARED = 10;

/** Measures how well the best passage answers a question, and what of the question the library does not know. */
export function confidenceCues(
  library: Statistics,
  question: Question,
  ranked: readonly Ranked[],
): ConfidenceCues | undefined {
  const [best] = ranked;
  if (!best || question.terms.length === 0) return undefined;
  const { whole } = best.reading;
  return {
    ...cuesOfFit(question, best),
    ...cuesOfGaps(question, whole),
    ...cuesOfTheUnknown(question, whole),
    repaired: sumTerms(question, ({ isRepaired, weight }) => (isRepaired ? weight : 0)),
    named: sumTerms(question, ({ background }, place) => (best.reading.above[place] ? background : 0)),
    addressed: question.words.some(isAddress) && (whole.cues & CUE.address) === 0 ? 1 : 0,
    scattered: scattered(library, ranked),
  };
}

/** What the best passage has of the question. */
function cuesOfFit(question: Question, { reading, byWords }: Ranked) {
  const { whole, cosine } = reading;
  const sight = { question, reading, span: whole };
  // The signals sum worths, which longer questions have more of; of shares no question has more than 1.
  const share = (worth: number): number => worth / Math.sqrt(question.weight);
  const coverage = share(SIGNALS.coverage(sight));
  return {
    score: byWords,
    cosine,
    coverage,
    mass: coverage * question.weight,
    related: share(SIGNALS.derived(sight) + SIGNALS.synonym(sight) + SIGNALS.kind(sight) / 2),
    missingRare: missingRare(sight),
    genericShare: sumTerms(question, ({ term, weight }, place) =>
      whole.hits[place] !== 0 && isGeneric(term) ? weight : 0,
    ),
    rarity: sumTerms(question, ({ background }, place) => (whole.hits[place] !== 0 ? background : 0)),
  };
}

/** What the best passage lacks of the question. */
function cuesOfGaps(question: Question, { hits }: Span) {
  const missing = (value: (term: QueryTerm) => number) => (term: QueryTerm, place: number) =>
    hits[place] === 0 ? value(term) : 0;
  return {
    worstMissing: question.terms
      .map(missing(({ weight }) => weight))
      .reduce((worst, weight) => Math.max(worst, weight), 0),
    missingNames: sumTerms(
      question,
      missing(({ isName, weight }) => (isName ? weight : 0)),
    ),
  };
}

/** What of the question no passage of the library has. */
function cuesOfTheUnknown(question: Question, { related }: Span) {
  const has = (place: number, relations: number, enough: number): boolean =>
    related
      .slice(place * RELATIONS.length, place * RELATIONS.length + relations)
      .some((strength) => strength >= enough);
  const unknown = (value: (term: QueryTerm, place: number) => number): number =>
    sumTerms(question, (term, place) =>
      term.frequency === 0 && !has(place, 1, Number.MIN_VALUE) ? value(term, place) : 0,
    );
  const isNoun = ({ part, isGeneric: generic }: QueryTerm): boolean =>
    !generic && (part === undefined || part === 'noun');
  return {
    unknownRarity: unknown(({ background }) => background),
    unknownNouns: unknown((term) => (isNoun(term) ? term.weight : 0)),
    unknownNames: unknown(({ isName, weight }) => (isName ? weight : 0)),
    unknownUnrelated: unknown(({ weight }, place) =>
      has(place, CLOSE_RELATIONS, RELATED_ENOUGH) ? 0 : weight,
    ),
  };
}

/** How much of the likelihood falls to other articles than the best passage's, 0 to 1: what nobody wrote of fits a little everywhere. */
function scattered(library: Statistics, ranked: readonly Ranked[]): number {
  const compared = ranked.slice(0, MOST_COMPARED);
  const top = Math.max(...compared.map(({ byWords }) => byWords));
  const [best] = compared.map(({ reading }) => articleOf(library, reading.passage));
  let all = 0;
  let elsewhere = 0;
  for (const one of compared) {
    const likelihood = Math.exp(one.byWords - top);
    all += likelihood;
    if (articleOf(library, one.reading.passage) !== best) elsewhere += likelihood;
  }
  return elsewhere / all;
}
