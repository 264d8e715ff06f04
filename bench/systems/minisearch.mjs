import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { stopWords } from '../corpus/stopWords.mjs';
import { versionOf } from './version.mjs';

const { stem } = createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer.js');

const name = `MiniSearch ${versionOf('minisearch')}`;

/** As its README begins: one field, every option at its default, which joins a question's words by OR. */
export const plain = systemOf(
  { key: 'minisearch', name, upTo: 100_000, why: 'too slow to be measured with more than 100,000 passages' },
  {},
);

/** With `processTerm` as its documentation shows it for stemming and stop words: the stemmer that Footnote has, natural's stop words. */
export const stemmed = systemOf(
  { key: 'minisearch-stemmed', name: `${name} + stemmer` },
  {
    processTerm(term) {
      const word = term.toLowerCase();
      return stopWords.has(word) ? null : stem(word);
    },
  },
);

/** @returns {import('./system.mjs').System} */
function systemOf(names, more) {
  const options = { fields: ['text'], ...more };
  const file = (folder) => path.join(folder, 'index.json');
  return {
    ...names,
    prepare: (texts) => texts.map((text, id) => ({ id, text })),
    build(documents) {
      const index = new MiniSearch(options);
      index.addAll(documents);
      return {
        ...searcherOf(index),
        save: (folder) => writeFileSync(file(folder), JSON.stringify(index)),
      };
    },
    load: (folder) => searcherOf(MiniSearch.loadJSON(readFileSync(file(folder), 'utf8'), options)),
  };
}

function searcherOf(index) {
  return {
    search: (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id),
  };
}
