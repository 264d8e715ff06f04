import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import lunr from 'lunr';
import { versionOf } from './version.mjs';

/**
 * With its default pipeline, which stems and filters stop words. Questions are given as terms, which it joins by OR, because its query
 * language would take the signs in them for operators.
 *
 * @type {import('./system.mjs').System}
 */
export default {
  key: 'lunr',
  name: `lunr ${versionOf('lunr')}`,
  upTo: 100_000,
  why: 'too slow to be measured with more than 100,000 passages',
  build(texts) {
    const index = lunr(function () {
      this.ref('id');
      this.field('text');
      texts.forEach((text, id) => {
        this.add({ id, text });
      });
    });
    return {
      ...searcherOf(index),
      save: (folder) => writeFileSync(fileIn(folder), JSON.stringify(index)),
    };
  },
  load: (folder) => searcherOf(lunr.Index.load(JSON.parse(readFileSync(fileIn(folder), 'utf8')))),
};

function fileIn(folder) {
  return path.join(folder, 'index.json');
}

function searcherOf(index) {
  return {
    search: (question, limit) =>
      index
        .query((query) => query.term(lunr.tokenizer(question)))
        .slice(0, limit)
        .map(({ ref }) => Number(ref)),
  };
}
