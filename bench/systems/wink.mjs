import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import bm25 from 'wink-bm25-text-search';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { versionOf } from './version.mjs';

const nlp = winkNlp(model);

/**
 * With the preparation that its README shows: the words that wink-nlp finds, stop words out, stemmed, negation marked. Its ranking is an
 * OR of the words.
 *
 * @type {import('./system.mjs').System}
 */
export default {
  key: 'wink',
  name: `wink-bm25 ${versionOf('wink-bm25-text-search')}`,
  upTo: 100_000,
  why: 'too slow to be measured with more than 100,000 passages',
  build(texts) {
    const engine = bm25();
    engine.defineConfig({ fldWeights: { text: 1 } });
    engine.definePrepTasks([prepare]);
    texts.forEach((text, id) => {
      engine.addDoc({ text }, id);
    });
    engine.consolidate();
    return {
      ...searcherOf(engine),
      save: (folder) => writeFileSync(fileIn(folder), engine.exportJSON()),
    };
  },
  load(folder) {
    const engine = bm25();
    engine.importJSON(readFileSync(fileIn(folder), 'utf8'));
    engine.definePrepTasks([prepare]);
    return searcherOf(engine);
  },
};

function fileIn(folder) {
  return path.join(folder, 'index.json');
}

function prepare(text) {
  const { its } = nlp;
  const words = nlp
    .readDoc(text)
    .tokens()
    .filter((token) => token.out(its.type) === 'word' && !token.out(its.stopWordFlag));
  const prepared = [];
  words.each((token) => {
    prepared.push((token.out(its.negationFlag) ? '!' : '') + token.out(its.stem));
  });
  return prepared;
}

function searcherOf(engine) {
  return { search: (question, limit) => engine.search(question, limit).map(([id]) => Number(id)) };
}
