import { statSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { stopWords } from '../corpus/stopWords.mjs';
import { versionOf } from './version.mjs';

/**
 * SQLite's full text search in a file of its own, through libsql: the tokenizer porter over unicode61, ranked by its bm25. The words of
 * a question are joined by OR, each quoted, as its documentation asks for words that are not its own language; stop words are left
 * out of questions, because it has none, and each would make it rank half of the passages.
 *
 * @type {import('./system.mjs').System}
 */
export default {
  key: 'fts5',
  name: `SQLite FTS5 (libsql ${versionOf('libsql')})`,
  outside: true,
  build(texts, folder) {
    const database = new Database(fileIn(folder));
    database.exec("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61')");
    const insert = database.prepare('INSERT INTO passages(rowid, text) VALUES (?, ?)');
    database.exec('BEGIN');
    texts.forEach((text, id) => {
      insert.run(id + 1, text);
    });
    database.exec('COMMIT');
    return { ...searcherOf(database), save() {}, bytesOnDisk: () => statSync(fileIn(folder)).size };
  },
  load: (folder) => searcherOf(new Database(fileIn(folder))),
};

function fileIn(folder) {
  return path.join(folder, 'passages.db');
}

function searcherOf(database) {
  const found = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
  return {
    search(question, limit) {
      const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const asked = words.filter((word) => !stopWords.has(word)).map((word) => `"${word}"`);
      return asked.length === 0 ? [] : found.all(asked.join(' OR '), limit).map(({ rowid }) => rowid - 1);
    },
    close: () => {
      database.close();
    },
  };
}
