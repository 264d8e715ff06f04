import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCustomId, parseCustomId } from '../../src/discord/customId.ts';
import { parsePassageKey, passageFields, passageMark } from '../../src/discord/passageKey.ts';
import { hostileText, quotationOf } from './quotations.ts';

describe('a custom id', () => {
  it('is read back as it was written', () => {
    const id = { component: 'show', fields: ['seoul#p2.1', 'abc_-1', ''] };
    expect(parseCustomId(encodeCustomId(id))).toEqual(id);
  });

  it.each([
    ['is too long', { component: 'show', fields: ['x'.repeat(96)] }],
    ['holds its own separator', { component: 'show', fields: ['a|b'] }],
    ['names no component', { component: '', fields: [] }],
  ])('is not written when it %s', (_, id) => {
    expect(() => encodeCustomId(id)).toThrow();
  });

  it('of any kind is read without an exception', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const id = parseCustomId(raw);
        if (id) parsePassageKey(id.fields);
      }),
    );
  });
});

describe('a passage key', () => {
  it('names the passage, its words and its highlighted sentences', () => {
    const quotation = quotationOf(['One. ', 'Two. ', 'Three.'], [0, 2]);
    expect(parsePassageKey(passageFields(quotation))).toEqual({
      passageId: 'made-up#p1',
      mark: passageMark(quotation.passage),
      sentences: [0, 2],
    });
  });

  it('changes its mark with the words', () => {
    expect(passageMark(quotationOf(['One.'], []).passage)).not.toBe(
      passageMark(quotationOf(['Two.'], []).passage),
    );
  });

  it('of the longest article name fits into a custom id', () => {
    const { passage, ...rest } = quotationOf(['One. ', 'Two.'], [0, 1]);
    const longest = { ...passage, id: `${'a'.repeat(60)}#p123456.123456` };
    const id = encodeCustomId({ component: 'show', fields: passageFields({ ...rest, passage: longest }) });
    expect(id.length).toBeLessThanOrEqual(100);
  });

  it.each([
    [[]],
    [['seoul#p1']],
    [['__proto__', 'abcdef', '0']],
    [['seoul#p1', 'abcdef', '0.1.2']],
    [['seoul#p1', 'abcdef', '-1']],
    [['seoul#p1', 'abcdef', '0', 'more']],
    [['../etc/passwd#p1', 'abcdef', '']],
  ])('forged as %j is refused', (fields) => {
    expect(parsePassageKey(fields)).toBeUndefined();
  });
});
