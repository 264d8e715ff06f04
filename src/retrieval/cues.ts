import { kindsEnd, lexemes, senses } from './lexicon.ts';

/** What a word could answer, as bits: a sentence that answers *when* holds a date, and so on. */
export const CUE = {
  name: 1,
  capital: 2,
  number: 4,
  date: 8,
  place: 16,
  reason: 32,
  address: 64,
  time: 128,
} as const;

const MONTHS_AND_DAYS =
  'january february march april june july august september october november december ' +
  'monday tuesday wednesday thursday friday saturday sunday';
// Years, days and seasons are no dates: every text has them, and they seldom say when.
const DATE_WORDS = new Set(`${MONTHS_AND_DAYS} century centuries`.split(' '));
const NUMBER_WORDS = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fifteen sixteen twenty thirty forty fifty hundred ' +
    'thousand million billion trillion half third quarter percent dozen dozens hundreds thousands millions twice'
  ).split(' '),
);
const REASON_WORDS = new Set('because due since reason caused result led therefore thus order'.split(' '));
/** Words by which somebody speaks of themselves, of the one spoken to, or of here and now. */
const ADDRESS_WORDS = new Set(
  'i me my mine myself we us our ours you your yours u ur this here now today tonight tomorrow yesterday'.split(
    ' ',
  ),
);
const UNITS_OF_TIME = new Set(
  'year years month months day days week weeks hour hours minute minutes decade decades century centuries'.split(
    ' ',
  ),
);
const YEAR = /^(?:1\d{3}|20\d{2})s?$/;

/** The cues of a word itself, whatever stands around it. */
export function wordCues(word: string): number {
  let cues = 0;
  if (YEAR.test(word) || DATE_WORDS.has(word)) cues |= CUE.date;
  if (!YEAR.test(word) && (/^\d/.test(word) || NUMBER_WORDS.has(word))) cues |= CUE.number;
  if (YEAR.test(word) || UNITS_OF_TIME.has(word)) cues |= CUE.time;
  if (REASON_WORDS.has(word)) cues |= CUE.reason;
  if (isAddress(word)) cues |= CUE.address;
  for (const lexeme of lexemes(word))
    for (const { synset, strength } of senses(lexeme)) {
      if (strength < COMMON_SENSE) continue;
      if (PLACES.some((root) => synset >= root && synset < kindsEnd(root))) cues |= CUE.place;
    }
  return cues;
}

/** Whether a word points at the speaker, the one spoken to, or here and now. */
export function isAddress(word: string): boolean {
  return ADDRESS_WORDS.has(word);
}

/** The cues of a word by the way it stands in its sentence. */
export function standingCues(capital: boolean, startsSentence: boolean): number {
  if (!capital) return 0;
  return startsSentence ? CUE.capital : CUE.capital | CUE.name;
}

const COMMON_SENSE = 0.6;
const PLACES = roots('location structure facility');

/** The commonest sense of each of these nouns. */
function roots(words: string): number[] {
  return words.split(' ').flatMap((word) => {
    const [sense] = senses(lexemes(word)[0] ?? 0);
    return sense ? [sense.synset] : [];
  });
}
