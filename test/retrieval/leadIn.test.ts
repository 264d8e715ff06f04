import { describe, expect, it } from 'vitest';
import { splitLeadIn } from '../../src/retrieval/leadIn.ts';

describe('splitLeadIn', () => {
  it.each([
    ['I lost my card, what now?', 'I lost my card, ', 'what now?'],
    ['hi all... which ship is it', 'hi all... ', 'which ship is it'],
    ['sorry for asking but how long is it', 'sorry for asking but ', 'how long is it'],
    ['In 2012, what did they start?', 'In 2012, ', 'what did they start?'],
    ['we were talking about it: would it float?', 'we were talking about it: ', 'would it float?'],
    ['so I wondered, isn’t it open today', 'so I wondered, ', "isn't it open today"],
  ])('finds where the question of %j begins', (message, leadIn, question) => {
    expect(splitLeadIn(message)).toEqual({ leadIn, question });
  });

  it.each([
    'hey bot, when was it built, is it old?',
    'What, when all is done, is left?',
    'In which year was it built, and who built it?',
    'harbour opening hours',
    '',
  ])('leaves %j whole', (message) => {
    expect(splitLeadIn(message)).toEqual({ leadIn: '', question: message });
  });

  it('leaves out doubts about oneself at the end', () => {
    expect(splitLeadIn('Was it good, or am I wrong?').question).toBe('Was it good');
  });

  it('is quick with any text', () => {
    const started = performance.now();
    for (const text of [' , '.repeat(700), 'or am i '.repeat(250), 'but so '.repeat(300)]) splitLeadIn(text);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
