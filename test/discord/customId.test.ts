import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswerKey } from '../../src/discord/answerKey.ts';
import { encodeCustomId, parseCustomId } from '../../src/discord/customId.ts';
import { hostileText } from './quotations.ts';

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
        if (id) parseAnswerKey(id.fields);
      }),
    );
  });
});
