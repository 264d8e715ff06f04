import { pick } from './chance.mjs';
import { stopWords } from './stopWords.mjs';

/** @typedef {'synonym' | 'form' | 'typo'} Change what was done to a word */

const KEPT = 0.7;
const LEAST = 3;
const OFTEN = { synonym: 0.4, form: 0.5, typo: 0.2 };

/**
 * Makes of a definition what somebody may ask who remembers it dimly: a run of its words, some left out, and up to three of the
 * others each replaced by a synonym, put into another form, or mistyped.
 *
 * @param {string} definition
 * @param {{ longest: number, synonyms: Map<string, string[]>, chance: () => number }} options `longest` is a number of words
 * @returns {{ words: string[], changes: Change[] } | undefined} `undefined` when the definition says too little to be asked for
 */
export function reword(definition, { longest, synonyms, chance }) {
  const all = definition.toLowerCase().match(/[a-z][a-z'-]*/g) ?? [];
  const start = Math.floor(chance() * Math.max(1, all.length - longest + 1));
  const run = all.slice(start, start + longest);
  const telling = run.filter(tells);
  if (new Set(telling).size < LEAST) return undefined;
  const dropped = new Set(telling.filter(() => chance() > KEPT).slice(0, telling.length - LEAST));
  const words = run.filter((word) => !dropped.has(word));
  const changes = [];
  const untouched = words.map((word, place) => ({ word, place })).filter(({ word }) => tells(word));
  for (const [change, make] of Object.entries(makers(synonyms, chance))) {
    if (chance() > OFTEN[change]) continue;
    const possible = untouched.filter(({ word }) => make(word) !== undefined);
    if (possible.length === 0) continue;
    const { word, place } = pick(possible, chance);
    words[place] = make(word);
    untouched.splice(
      untouched.findIndex((one) => one.place === place),
      1,
    );
    changes.push(change);
  }
  return { words, changes };
}

function tells(word) {
  return word.length > 2 && !stopWords.has(word);
}

function makers(synonyms, chance) {
  return {
    synonym: (word) => (synonyms.has(word) ? pick(synonyms.get(word), chance) : undefined),
    form: otherForm,
    typo: (word) => mistyped(word, chance),
  };
}

/** Singular for plural and the reverse, `-ing` for `-ed` and the reverse, by the regular rules of English. */
function otherForm(word) {
  if (word.length < 4) return undefined;
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  if (/..ing$/.test(word) && word.length > 6) return word.replace(/ing$/, 'ed');
  if (/..ed$/.test(word) && word.length > 5) return word.replace(/ed$/, 'ing');
  if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`;
}

/** Two neighbouring letters in each other's place, or one left out; never the first. Short words are typed right. */
function mistyped(word, chance) {
  if (word.length < 6) return undefined;
  const at = 1 + Math.floor(chance() * (word.length - 2));
  if (chance() < 0.5) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}
