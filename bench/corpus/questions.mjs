import { chanceFrom, pick } from './chance.mjs';
import { reword } from './rewording.mjs';
import { readSynonyms } from './wordnet.mjs';

const SEED = 11;
const LONGEST = 12;
const FRAMES = [
  (words) => `What is ${words}?`,
  (words) => `What do you call ${words}?`,
  (words) => `Which word means ${words}?`,
  (words) => `What is the name for ${words}?`,
  (words) => `Is there a word for ${words}`,
  (words) => `tell me what is ${words}`,
];

/**
 * Questions of which each has one right passage: the one whose leading definition was reworded.
 *
 * @param {ReturnType<typeof import('./passages.mjs').passagesOf>} passages
 * @param {number} count
 * @returns {{ question: string, passage: number, changes: string[] }[]} `passage` is the right one's number
 */
export function questionsOn(passages, count) {
  const chance = chanceFrom(SEED + passages.size);
  const synonyms = readSynonyms();
  const questions = [];
  while (questions.length < count) {
    const passage = Math.floor(chance() * passages.size);
    const definitions = passages.definitions(passage);
    const longest = Math.ceil(LONGEST / definitions.length);
    const parts = definitions.map((definition) => reword(definition, { longest, synonyms, chance }));
    if (parts.some((part) => part === undefined)) continue;
    const words = parts.map((part) => part.words.join(' ')).join(' and ');
    questions.push({
      question: pick(FRAMES, chance)(words),
      passage,
      changes: [...new Set(parts.flatMap(({ changes }) => changes))],
    });
  }
  return questions;
}
