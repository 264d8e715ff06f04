import { expect, test } from 'vitest';
import { spelledOut, utteranceWords } from '../../../src/retrieval/routing/utterance.ts';

function check(utterance: string, expected: string) {
  test(`reads “${utterance}”`, () => {
    expect(utteranceWords(utterance).flatMap(spelledOut).join(' ')).toBe(expected);
  });
}

check("What's a café?", 'what is a cafe');
check('whats due by the 15th, $120?', 'what is due by the 15th #3');
check('I can’t, I won’t and I don’t', 'i can not i will not and i do not');
check("they're late and I'm bored", 'they are late and i am bored');
check("Anna's ticket", "anna 's ticket");
check('one-way', 'one way');
check('시간이 언제예요?', '시간이 언제예요?'.normalize('NFKD').replace('?', ''));
check('?! …', '');
