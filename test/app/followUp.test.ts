import { describe, expect, it } from 'vitest';
import { ask } from '../../src/app/ask.ts';
import { askFollowUp, leansBack } from '../../src/app/followUp.ts';
import { loadLibrary } from '../../src/files/loadLibrary.ts';

const { library } = await loadLibrary('test/discord/articles');

describe('a question leans on the one before it', () => {
  it.each([
    'and when did it start?',
    'What about the keepers?',
    'Who built it?',
    'How tall is that?',
    'Why?',
    '그럼 언제 시작했나요?',
  ])('“%s”', (question) => expect(leansBack(question)).toBe(true));

  it.each([
    'How far can the lamp of the lighthouse be seen?',
    'Who kept the lighthouse at Cape Wren?',
    'Andalusia: where is the item?',
    'And yet this is a question that is so long that it can only be one of its own',
    '',
  ])('“%s” does not', (question) => expect(leansBack(question)).toBe(false));
});

describe('a follow-up', () => {
  it('is answered together with the words of the question before, and tells which', () => {
    const alone = ask(library, 'and since when?');
    expect(alone.answer.kind).toBe('fallback');
    const { answer, carried } = askFollowUp(library, 'and how far can it be seen?', ['lamp', 'lighthouse']);
    expect(answer).toMatchObject({ kind: 'passage', quotation: { passage: { id: 'lighthouse#p1' } } });
    expect(carried).toEqual(['lamp', 'lighthouse']);
  });

  it('is answered by itself where the two together are not', () => {
    const question = 'Who kept the lighthouse at Cape Wren?';
    const { answer, carried } = askFollowUp(library, question, [
      'zeppelin',
      'quantum',
      'pizza',
      'monopoly',
      'football',
    ]);
    expect(answer.kind).toBe('passage');
    if (carried.length === 0) expect(answer).toEqual(ask(library, question).answer);
  });

  it('of thanks is no question', () => {
    expect(askFollowUp(library, 'thanks', ['lamp'])).toMatchObject({
      answer: { reason: 'thanks' },
      carried: [],
    });
  });
});
