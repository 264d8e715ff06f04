import { createRequire } from 'node:module';
import { readIrregular } from './data.ts';

type Step = (word: string) => string;

const porter = createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer.js') as Readonly<
  Record<'step1a' | 'step1b' | 'step1c' | 'step2' | 'step3' | 'step4' | 'step5a' | 'step5b', Step>
>;

// Porter's steps, each with how words end that it may change: to lead every word through all of them takes twice as long.
const STEPS: readonly (readonly [Step, RegExp])[] = [
  [porter.step1a, /s$/],
  [porter.step1b, /(?:ed|ing)$/],
  [porter.step1c, /y$/],
  [porter.step2, /(?:tional|izer|ation|ator|alism|ness|[cglt]i)$/],
  [porter.step3, /(?:icate|ative|alize|iciti|ical|ful|ness)$/],
  [porter.step4, /(?:al|[ae]nce|er|ic|[ai]ble|[ae]nt|ou|ism|ate|iti|ous|ive|ize|[st]ion)$/],
  [porter.step5a, /e$/],
  [porter.step5b, /ll$/],
];

// Small numbers are written both ways, and so are ordinals.
const NUMBERS = new Map(
  (
    'two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 1st first 2nd second 3rd third ' +
    '4th fourth 5th fifth 6th sixth 7th seventh 8th eighth 9th ninth 10th tenth'
  )
    .split(' ')
    .flatMap((from, i, all) => (i % 2 === 0 ? [[from, all[i + 1] as string] as const] : [])),
);
const STEMMED = /^[a-z]{3,40}$/;
// A question has few words, and a library is asked of its words one after the other: a larger memo would only take memory.
const MEMO_SIZE = 2048;

const irregular = new Map(
  readIrregular()
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string]),
);
const memo = new Map<string, string>();

/**
 * The term of a word: its base form when it is irregular (WordNet's exception lists: `wrote` → `write`), a small number in
 * digits, otherwise its stem (M. F. Porter, "An algorithm for suffix stripping", Program 14, 1980; by `natural`).
 *
 * @param word folded and in lower case
 */
export function stem(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const base = NUMBERS.get(word) ?? irregular.get(word) ?? word;
  const term = STEMMED.test(base)
    ? STEPS.reduce((left, [step, ends]) => (ends.test(left) ? step(left) : left), base)
    : base;
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(word, term);
  return term;
}

/** The base form of an irregular word form, if it is one. */
export function irregularBase(word: string): string | undefined {
  return irregular.get(word);
}
