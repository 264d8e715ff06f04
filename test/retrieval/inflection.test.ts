import { expect, it } from 'vitest';
import { regularBases } from '../../src/retrieval/inflection.ts';

const WORDS = ['plan', 'city', 'box', 'bus', 'drill', 'hope', 'hop', 'big', 'buse'];
const find = (word: string): number => WORDS.indexOf(word);

it.each([
  ['planned', ['plan']],
  ['cities', ['city']],
  ['boxes', ['box']],
  ['bus', []],
  ['drills', ['drill']],
  ['hoping', ['hope']],
  ['hopping', ['hop']],
  ['biggest', ['big']],
  ['drill', []],
])('%s is a form of %j', (word, bases) => {
  expect(regularBases(word, find).map((number) => WORDS[number])).toEqual(bases);
});
