import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { versionOf } from './version.mjs';

/**
 * With its preset for English, which stems and filters, and whole words as tokens, as it recommends for texts of some length.
 * `suggest` makes it find passages that lack some of the words.
 *
 * @type {import('./system.mjs').System}
 */
export default {
  key: 'flexsearch',
  name: `FlexSearch ${versionOf('flexsearch')}`,
  build(texts) {
    const index = emptyIndex();
    texts.forEach((text, id) => {
      index.add(id, text);
    });
    return {
      ...searcherOf(index),
      save: (folder) =>
        index.export((key, data) => writeFileSync(path.join(folder, `${key}.flex`), data ?? '')),
    };
  },
  load(folder) {
    const index = emptyIndex();
    for (const file of readdirSync(folder))
      index.import(file.replace(/\.flex$/, ''), readFileSync(path.join(folder, file), 'utf8'));
    return searcherOf(index);
  },
};

function emptyIndex() {
  return new Index({ tokenize: 'strict', encoder: new Encoder(Charset.Default, english) });
}

function searcherOf(index) {
  return { search: (question, limit) => index.search(question, { limit, suggest: true }) };
}
