import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { versionOf } from './version.mjs';

// By deep imports, because the package's root costs half a second and 118 MB, which no index of it does.
const require = createRequire(import.meta.url);
const TfIdf =
  require('natural/lib/natural/tfidf/index.js').TfIdf ?? require('natural/lib/natural/tfidf/tfidf.js');
const stemmer = require('natural/lib/natural/stemmers/porter_stemmer.js');

/**
 * Its TfIdf over the stems that its own stemmer makes, stop words out. It measures a question against every passage.
 *
 * @type {import('./system.mjs').System}
 */
export default {
  key: 'natural',
  name: `natural ${versionOf('natural')} TfIdf`,
  upTo: 10_000,
  why: 'too slow to be measured with more than 10,000 passages, as it looks through all of them',
  build(texts) {
    const index = new TfIdf();
    for (const text of texts) index.addDocument(stemmer.tokenizeAndStem(text));
    return {
      ...searcherOf(index),
      save: (folder) => writeFileSync(fileIn(folder), JSON.stringify(index)),
    };
  },
  load: (folder) => searcherOf(new TfIdf(JSON.parse(readFileSync(fileIn(folder), 'utf8')))),
};

function fileIn(folder) {
  return path.join(folder, 'index.json');
}

function searcherOf(index) {
  return {
    search(question, limit) {
      const found = [];
      index.tfidfs(stemmer.tokenizeAndStem(question), (id, score) => {
        if (score > 0) found.push({ id, score });
      });
      found.sort((one, other) => other.score - one.score);
      return found.slice(0, limit).map(({ id }) => id);
    },
  };
}
