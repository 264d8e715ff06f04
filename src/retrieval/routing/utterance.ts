/** Contractions that are not built from their parts. */
const IRREGULAR = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["shan't", ['shall', 'not']],
]);

/** What stands behind an apostrophe, and the word it is short for. */
const ENDINGS = new Map([
  ["'re", 'are'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'m", 'am'],
  ["'d", 'would'],
]);

/** Words after which *'s* stands for *is*; people leave out its apostrophe (*whats*, *hows*). */
const BEFORE_IS = /^(what|where|who|how|when|why|that|it|there|here)'?s$/;

/**
 * The words of an utterance, as written, in lower case and without accents: `utteranceWords("What's a café?")` is
 * `["what's", 'a', 'cafe']`.
 */
export function utteranceWords(text: string): string[] {
  const plain = /^[\0-\x7f]*$/.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[\u2018\u2019]/g, "'");
  return plain.toLowerCase().match(/'?[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
}

/**
 * The words that a word stands for. A contraction is undone, as people choose freely between *what's* and *what is*. A number
 * becomes its shape, `#` and its length, for an example's amount stands for every amount.
 */
export function spelledOut(word: string): readonly string[] {
  if (/^\p{N}+$/u.test(word)) return [`#${word.length}`];
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  const before = BEFORE_IS.exec(word);
  if (before) return [before[1] as string, 'is'];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const apostrophe = word.indexOf("'", 1);
  if (apostrophe < 0) return [word];
  const ending = word.slice(apostrophe);
  return [word.slice(0, apostrophe), ENDINGS.get(ending) ?? ending];
}
