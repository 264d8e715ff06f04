import { expect, it } from 'vitest';
import { necessity } from '../../src/retrieval/necessity.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { countLibrary } from '../../src/retrieval/statistics.ts';
import { NECESSITY_WEIGHTS } from '../../src/retrieval/weights.ts';
import { HARBOUR } from './library.ts';

const library = countLibrary([HARBOUR]);
const named = (question: string) =>
  readQuestion(library, question)
    .terms.filter(({ isPartOfName }) => isPartOfName)
    .map(({ word }) => word);

it.each([
  ['When did Qwarnby Zelltoft sail?', ['qwarnby', 'zelltoft']],
  ['Did Qwarnby sail with Zelltoft?', []],
  ['Qwarnby and Zelltoft', []],
  ['Qwarnby Qwarnby', []],
])('names are parts of a name where they stand side by side: %s', (question, words) => {
  expect(named(question)).toEqual(words);
});

it('a word of nothing special weighs what its rarity says, a name more, each part of a name less', () => {
  const plain = { isGeneric: false, isName: false, isPartOfName: false };
  expect(necessity(plain)).toBe(1);
  expect(necessity({ ...plain, isName: true })).toBeCloseTo(Math.exp(NECESSITY_WEIGHTS.isName));
  expect(necessity({ ...plain, isName: true, isPartOfName: true })).toBeLessThan(1);
});
