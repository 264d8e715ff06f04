import { partOfSpeech } from './lexicon.ts';
import { isStopWord } from './stopwords.ts';

export const QUESTION_KINDS = ['date', 'quantity', 'person', 'place', 'reason', 'manner', 'thing'] as const;
/** What sort of answer a question wants. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'date',
    / when | (?:what|which) (?:\w+ )?(?:year|date|day|month|century|decade|period|era) | how long ago /,
  ],
  [
    'quantity',
    new RegExp(
      ' how (?:many|much|long|far|old|tall|large|big|high|often|fast|deep|wide) |^ (?:the )?number of |' +
        ' (?:what|which) (?:\\w+ )?(?:percent|percentage|number|amount|population|age|rank|ranking|price|cost|size|magnitude|length|distance|ratio|rate) |' +
        ' what (?:is|was|were|are) the (?:\\w+ )?(?:total|number|population|percentage|cost|price|size) ',
    ),
  ],
  ['person', / (?:who|whom|whose) /],
  ['place', / where /],
  ['reason', / why | what (?:caused|cause|reason) /],
  ['manner', / how /],
];

// Who asks so asks for a date or a quantity by the patterns above.
const TIME = / (?:(?:what|which) year|how long|how many (?:years|months|weeks|days|hours|minutes)) /;

/** The kind of a question, by its words in lower case. */
export function questionKind(words: readonly string[]): QuestionKind {
  const text = ` ${words.join(' ')} `;
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'thing';
}

/** Whether a year or a length of time is asked for, by a question's kind and its words in lower case. */
export function asksForTime(kind: QuestionKind, words: readonly string[]): boolean {
  if (words.includes('duration')) return true;
  return (kind === 'date' || kind === 'quantity') && TIME.test(` ${words.join(' ')} `);
}

/** The place of the first word of what is counted, *fishing* in "How many fishing boats": the first that tells after *many*, or -1. */
export function countedOf(words: readonly string[]): number {
  const many = words.indexOf('many');
  if (many < 1 || words[many - 1] !== 'how') return -1;
  return [many + 1, many + 2].find((at) => words[at] !== undefined && !isStopWord(words[at])) ?? -1;
}

const ARTICLES_AND_AUXILIARIES = new Set('is was were are does did do the a an s'.split(' '));
const KIND_WORDS = /^(?:types?|kinds?|sort|form|names?|number)$/;

/**
 * The place of a question's focus, the noun that names what is asked for, or -1: *company* in "What accessory company did …",
 * *engine* in "What type of engine …".
 */
export function focusOf(words: readonly string[]): number {
  const wh = words.findIndex((word) => word === 'what' || word === 'which');
  if (wh < 0) return -1;
  let i = skip(words, wh + 1);
  if (KIND_WORDS.test(words[i] ?? '') && words[i + 1] === 'of') i = skip(words, i + 2);
  let focus = -1;
  for (; i < words.length && !isStopWord(words[i] as string); i++) {
    const part = partOfSpeech(words[i] as string);
    if (part === 'noun') focus = i;
    else if (part === 'verb' && focus >= 0) break;
  }
  return focus;
}

/** The word at a question's focus, if it has one. */
export function focusWord(words: readonly string[]): string | undefined {
  const at = focusOf(words);
  return at < 0 ? undefined : words[at];
}

function skip(words: readonly string[], from: number): number {
  let i = from;
  while (ARTICLES_AND_AUXILIARIES.has(words[i] ?? '')) i++;
  return i;
}
