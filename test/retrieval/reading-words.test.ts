import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/retrieval/buildIndex.ts';
import { withoutNoise } from '../../src/retrieval/noise.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { focusOf, questionKind } from '../../src/retrieval/questionKind.ts';
import { stem } from '../../src/retrieval/stem.ts';
import { tokens } from '../../src/retrieval/tokens.ts';
import { articleOf } from './library.ts';

const words = (text: string): string[] => tokens(text).map(({ word }) => word);

describe('tokens', () => {
  it.each([
    ['Beyoncé’s first tour', ['beyonce', 'first', 'tour']],
    ['the U.S. and the US, not us', ['the', 'usa', 'and', 'the', 'usa', 'not', 'us']],
    ['1,000 men, 2.5 km', ['1000', 'men', '2.5', 'km']],
    ['anti-submarine warfare', ['anti', 'submarine', 'warfare']],
    ['', []],
    ['🦘 ?!', []],
  ])('reads %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keeps capitals apart, and stops at the limit', () => {
    expect(tokens('Seoul and Canberra', 2)).toEqual([
      { word: 'seoul', written: 'Seoul', capital: true },
      { word: 'and', written: 'and', capital: false },
    ]);
  });
});

describe('stem', () => {
  it.each([
    ['exercises', 'exercis'],
    ['wrote', 'write'],
    ['two', '2'],
    ['1st', 'first'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('makes %s a form of %s', (word, term) => {
    expect(stem(word)).toBe(term);
  });
});

describe('withoutNoise', () => {
  const strip = (text: string): string =>
    withoutNoise(tokens(text))
      .map(({ word }) => word)
      .join(' ');
  it.each([
    ['hey bot, when was it built pls', 'when was it built'],
    ['Can you tell me when it was built? Thanks!', 'when it was built'],
    ['when was it built', 'when was it built'],
    ['when was it built, thanks a lot for your help', 'when was it built'],
    ['thanks a lot', 'thanks a lot'],
    ['hello', 'hello'],
    ['could you pls tell me when it was lol built', 'when it was built'],
    ['quick q, when was it built anyway', 'when was it built'],
    ['lol', 'lol'],
  ])('reads %j as %j', (text, expected) => {
    expect(strip(text)).toBe(expected);
  });
});

it('takes chat for what it is not where the articles have the word', () => {
  const index = buildIndex([articleOf('Ships', ['HMM carries grain. Others carry coal.'])]);
  const wordsOf = (question: string): string => readQuestion(index, question).words.join(' ');
  expect(wordsOf('what does HMM carry lol')).toBe('what does hmm carry');
});

describe('questionKind', () => {
  it.each([
    ['when was the lighthouse built', 'date'],
    ['in what year did it open', 'date'],
    ['how many boats are there', 'quantity'],
    ['number of boats in the harbour', 'quantity'],
    ['why did the number of visitors fall', 'reason'],
    ['what did a large number of experts say', 'thing'],
    ['who built it', 'person'],
    ['where is the fleet repaired', 'place'],
    ['why is it there', 'reason'],
    ['how does it work', 'manner'],
    ['what is a reef', 'thing'],
  ])('%s asks for a %s', (question, kind) => {
    expect(questionKind(question.split(' '))).toBe(kind);
  });
});

describe('focusOf', () => {
  it.each([
    ['what accessory company did she found', 'company'],
    ['what type of engine drives it', 'engine'],
    ['when was it built', undefined],
  ])('%s: %s', (question, focus) => {
    const list = question.split(' ');
    expect(list[focusOf(list)]).toBe(focus);
  });
});
