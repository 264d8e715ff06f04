// How words end to which an ending is added as it is: a single consonant after the only vowel would be doubled.
const UNDOUBLED = '^(?=.*[aeiouy])(?![^aeiouy]*[aeiouy][^aeiouwxy]$)';
const BEFORE_VOWEL = new RegExp(`${UNDOUBLED}.*(?:[^ey]|[aeiou]y)$`);
const BEFORE_I = new RegExp(`${UNDOUBLED}.*(?:[^e]|[eoy]e)$`);

type Ending = readonly [ending: string, instead: string, base: RegExp];

// How to undo regular inflection, after WordNet's Morphy: an ending, what takes its place, and how words end that are inflected so.
const ENDINGS: readonly Ending[] = [
  ['ies', 'y', /[^aeiou]y$/],
  ['s', '', /(?:[^hsxyz]|[^cs]h|[aeiou]y)$/],
  ['es', '', /(?:[osxz]|[cs]h)$/],
  ['ied', 'y', /[^aeiou]y$/],
  ['ed', '', BEFORE_VOWEL],
  ['ed', 'e', /e$/],
  ['ing', '', BEFORE_I],
  ['ing', 'e', /[^e]e$/],
  ['er', '', BEFORE_VOWEL],
  ['er', 'e', /e$/],
  ['est', '', BEFORE_VOWEL],
  ['est', 'e', /e$/],
];
// The same by their last letter, as words are looked up by the hundred.
const BY_LAST_LETTER = new Map<string, Ending[]>();
for (const ending of ENDINGS) {
  const last = ending[0].slice(-1);
  BY_LAST_LETTER.set(last, [...(BY_LAST_LETTER.get(last) ?? []), ending]);
}
const DOUBLED = /[^aeiou][aeiouy]([b-z])\1(?:ed|ing|er|est)$/;

/**
 * The numbers of the words of which a word is a regular form: of `drill` for *drills*, of `plan` for *planned*.
 *
 * @param find the number of a word, or -1
 */
export function regularBases(word: string, find: (base: string) => number): readonly number[] {
  const endings = BY_LAST_LETTER.get(word.slice(-1));
  if (endings === undefined) return [];
  const bases: number[] = [];
  for (const [ending, instead, shape] of endings) {
    if (!word.endsWith(ending) || word.length <= ending.length + 1) continue;
    const base = word.slice(0, -ending.length) + instead;
    const number = find(base);
    if (number >= 0 && shape.test(base)) bases.push(number);
  }
  // No consonant is doubled before an s, and to see it takes less time than the pattern.
  const doubled = word.endsWith('s') ? null : DOUBLED.exec(word);
  const number = doubled ? find(word.slice(0, doubled.index + 3)) : -1;
  if (number >= 0) bases.push(number);
  return bases;
}
