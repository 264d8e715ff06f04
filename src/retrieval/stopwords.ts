import { FUNCTION_WORDS } from '../knowledge/functionWords.ts';

// Left out of ranking: they carry grammar. Words that only shape a question are stop words in questions and passages alike.
const MORE = [
  's',
  't',
  'name',
  'yours',
  'hers',
  'ours',
  'theirs',
  'don',
  'isn',
  'aren',
  'didn',
  'doesn',
  'wasn',
  'im',
  'whats',
  'whos',
];
// These are grammar in a text, yet often what a question asks for.
const KEPT = [
  'less',
  'past',
  'several',
  'past',
  'outside',
  'inside',
  'per',
  'soon',
  'early',
  'like',
  'well',
  'given',
  'including',
  'despite',
];

const STOP_WORDS = new Set([...FUNCTION_WORDS].filter((word) => !KEPT.includes(word)).concat(MORE));

/** Whether a word is too common to tell one passage from another. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Every stop word. */
export function stopWords(): Iterable<string> {
  return STOP_WORDS;
}

// Words of little matter that yet tell one answer from another: what was *first* is not what was *last*. A question gives each that it has
// a bit of its own, so there may be 32 of them.
const TELLING = new Set(
  (
    'before after during until since against between without under over both other another all each most some few least first last ' +
    'only not never no main final best'
  ).split(' '),
);

/** Whether a word, of grammar mostly, tells one answer from another. */
export function isTelling(word: string): boolean {
  return TELLING.has(word);
}

// Content words that name no matter of their own, as stems: passages that answer seldom need them.
const GENERIC = new Set(
  (
    'type kind sort call titl term refer know describ consid exampl form wai thing person peopl number amount part member group new ' +
    'old us make give take go come becom happen occur begin start end includ contain involv find get provid sai state mention accord ' +
    'regard relat locat situat specif particular main major primari certain differ variou first last follow individu tell explain ' +
    'time dai week month year hour todai old long best good want need help show happen work place thing someth anyth'
  ).split(' '),
);

/** Whether a term (a stem) could stand in a question about anything. */
export function isGeneric(term: string): boolean {
  return GENERIC.has(term);
}
