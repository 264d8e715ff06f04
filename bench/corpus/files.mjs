// The passages and questions of one size in files, so that each system reads the same ones in its own process.
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { passagesOf } from './passages.mjs';
import { questionsOn } from './questions.mjs';

const AT_ONCE = 10_000;

/** Writes the passages of a size, and so many questions on them, into a folder that is there. */
export function writeCorpus(folder, { size, questions }) {
  const passages = passagesOf(size);
  const file = openSync(passagesIn(folder), 'w');
  for (let first = 0; first < size; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, size - first) }, (_, i) => passages.text(first + i));
    writeSync(file, some.map((text) => `${JSON.stringify(text)}\n`).join(''));
  }
  closeSync(file);
  writeFileSync(questionsIn(folder), JSON.stringify(questionsOn(passages, questions)));
}

/** The passages of a folder, in the order of their numbers. @returns {string[]} */
export function readTexts(folder) {
  const lines = readFileSync(passagesIn(folder), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** @returns {ReturnType<typeof questionsOn>} */
export function readQuestions(folder) {
  return JSON.parse(readFileSync(questionsIn(folder), 'utf8'));
}

function passagesIn(folder) {
  return path.join(folder, 'passages.jsonl');
}

function questionsIn(folder) {
  return path.join(folder, 'questions.json');
}
