// How many bytes a question allocates: prints their mean over many questions. Run with a young heap too large to be collected.
import { loadLibrary } from '../../dist/files/loadLibrary.js';
import { search } from '../../dist/retrieval/search.js';

const QUESTIONS = [
  'What is Operation Argos?',
  'When did the 2+2 meetings start?',
  'What naval drills do they run together?',
];
const ROUNDS = 200;

const { library } = await loadLibrary('knowledge');
const ask = () => {
  for (const question of QUESTIONS) search(library.index, question, 10);
};
for (let round = 0; round < ROUNDS; round++) ask();
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
for (let round = 0; round < ROUNDS; round++) ask();
console.log((process.memoryUsage().heapUsed - before) / ROUNDS / QUESTIONS.length);
