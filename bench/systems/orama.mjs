import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create, insertMultiple, load, save, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopWords } from '../corpus/stopWords.mjs';
import { versionOf } from './version.mjs';

/**
 * With the stemmer that it has in a package of its own, and stop words, joined in as its documentation shows. They are natural's, because
 * its own let "a" through, and as it takes words for beginnings of words, that finds every word with this letter in front: with
 * its own, twice as many answers were wrong. Its threshold is left at 1, which joins a question's words by OR. It keeps the texts.
 *
 * @type {import('./system.mjs').System}
 */
export default {
  key: 'orama',
  name: `Orama ${versionOf('@orama/orama')}`,
  upTo: 100_000,
  why: 'too slow to be measured with more than 100,000 passages',
  prepare: (texts) => texts.map((text, id) => ({ id: String(id), text })),
  async build(documents) {
    const database = emptyDatabase();
    await insertMultiple(database, documents);
    return {
      ...searcherOf(database),
      save: (folder) => writeFileSync(fileIn(folder), JSON.stringify(save(database))),
    };
  },
  load(folder) {
    const database = emptyDatabase();
    load(database, JSON.parse(readFileSync(fileIn(folder), 'utf8')));
    return searcherOf(database);
  },
};

function fileIn(folder) {
  return path.join(folder, 'database.json');
}

function emptyDatabase() {
  const tokenizer = { language: 'english', stemming: true, stemmer, stopWords: [...stopWords] };
  return create({ schema: { text: 'string' }, components: { tokenizer } });
}

function searcherOf(database) {
  return {
    async search(question, limit) {
      const { hits } = await search(database, { term: question, properties: ['text'], limit });
      return hits.map(({ id }) => Number(id));
    },
  };
}
