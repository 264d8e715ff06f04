import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageMark } from '../../src/app/passageMark.ts';
import { articleRef, keyFields, parseAnswerKey } from '../../src/discord/answerKey.ts';
import { encodeCustomId } from '../../src/discord/customId.ts';
import { NO_REASON, parseWhy, type Why, writeWhy } from '../../src/discord/why.ts';
import { hostileText, quotationOf } from './quotations.ts';

const why: Why = {
  band: 'medium',
  repairs: [{ from: 'haedory', to: 'haedori' }],
  matched: [
    { word: 'exercise', how: 'word' },
    { word: 'hold', how: 'form' },
    { word: 'drill', how: 'related' },
  ],
  carried: ['wallaby'],
};

describe('an answer key', () => {
  it('names the passage, its words, its highlighted sentences, and why it was shown', () => {
    const quotation = quotationOf(['One. ', 'Two. ', 'Three.'], [0, 2]);
    expect(parseAnswerKey(keyFields(quotation, why))).toEqual({
      place: { article: articleRef(quotation.article), number: '1' },
      mark: passageMark(quotation.passage),
      sentences: [0, 2],
      why,
    });
  });

  it('changes its mark with the words', () => {
    expect(passageMark(quotationOf(['One.'], []).passage)).not.toBe(
      passageMark(quotationOf(['Two.'], []).passage),
    );
  });

  it('fits into a custom id with any component and a field of its own, however long the question and the article', () => {
    const quotation = quotationOf(['One. ', 'Two.'], [0, 1]);
    const passage = { ...quotation.passage, id: `${'a'.repeat(60)}#p123456.123456` };
    const words = fc.array(hostileText, { maxLength: 20 });
    fc.assert(
      fc.property(words, (list) => {
        const matched = list.map((word) => ({ word, how: 'form' as const }));
        const repairs = list.map((word) => ({ from: word, to: word }));
        const fields = keyFields(
          { ...quotation, passage },
          { band: 'high', matched, repairs, carried: list },
        );
        const id = encodeCustomId({ component: 'context', fields: [...fields, 'chicago'] });
        expect(id.length).toBeLessThanOrEqual(100);
        expect(parseAnswerKey(fields)?.why.band).toBe('high');
      }),
    );
  });

  it.each([
    [[]],
    [['abcdef.1']],
    [['__proto__', '01234567', '0', '']],
    [['abcdef.1', '01234567', '0.1.2', '']],
    [['abcdef.1', '01234567', '-1', '']],
    [['abcdef.1', 'notahash', '0', '']],
    [['../etc.1', '01234567', '', '']],
    [['abcdef#p1', '01234567', '', '']],
  ])('forged as %j is refused', (fields) => {
    expect(parseAnswerKey(fields)).toBeUndefined();
  });
});

describe('the reason of an answer', () => {
  it('is written shortly, and read back', () => {
    expect(writeWhy(why, 80)).toBe('m,haedory>haedori,exercise,~hold,^drill,+wallaby');
    expect(parseWhy(writeWhy(why, 80))).toEqual(why);
    expect(parseWhy(writeWhy(NO_REASON, 80))).toEqual(NO_REASON);
  });

  it('leaves out what has no room', () => {
    expect(writeWhy(why, 20)).toBe('m,haedory>haedori');
    expect(writeWhy(why, 1)).toBe('m');
  });

  it('forged in any way is read without an exception', () => {
    fc.assert(fc.property(hostileText, (field) => void parseWhy(field)));
    expect(parseWhy('constructor,__proto__>,>x,~,^^,a>b>c')).toEqual(NO_REASON);
  });
});
