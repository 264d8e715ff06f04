import { describe, expect, it } from 'vitest';
import { sentenceAddress, webAddress } from '../../src/answer/textFragment.ts';
import { quotationOf } from '../discord/quotations.ts';

const url = 'https://coast.example/cape_wren?part=1';

describe('the address of a sentence', () => {
  it.each([
    ['a short one is named whole', ['It is. ', 'Its lamp shines.'], [1], 'Its%20lamp%20shines.'],
    [
      'of a long one its ends are named',
      ['A lamp of this size can be seen from nineteen nautical miles away.'],
      [0],
      'A%20lamp%20of%20this%20size,from%20nineteen%20nautical%20miles%20away.',
    ],
    ['the first highlighted one is meant', ['One. ', 'Two. ', 'Three.'], [1, 2], 'Two.'],
    ['without a highlight the passage’s first', ['One. ', 'Two.'], [], 'One.'],
    ['what divides a directive is encoded', ['Well-lit, & bright.'], [0], 'Well%2Dlit%2C%20%26%20bright.'],
    [
      'the marks of Markdown are no part of the page',
      ['It is **very _bright_** and [tall](https://x.example).'],
      [0],
      'It%20is%20very%20bright%20and%20tall.',
    ],
    ['other scripts', ['등대는 높다.'], [0], encodeURIComponent('등대는 높다.')],
    ['half a surrogate pair', ['Lamp \ud83d.'], [0], encodeURIComponent('Lamp \ufffd.')],
  ])('%s', (_, sentences, marked, directive) => {
    expect(sentenceAddress(quotationOf(sentences, marked, { url }))).toBe(`${url}#:~:text=${directive}`);
  });

  it('keeps a section that the address names', () => {
    expect(sentenceAddress(quotationOf(['One.'], [0], { url: `${url}#keepers` }))).toBe(
      `${url}#keepers:~:text=One.`,
    );
  });

  it.each([
    undefined,
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://x.example',
    'no address',
  ])('is none for %s', (bad) => {
    expect(webAddress(bad)).toBeUndefined();
    expect(
      sentenceAddress(quotationOf(['One.'], [0], bad === undefined ? {} : { url: bad })),
    ).toBeUndefined();
  });

  it('takes away a directive that is there already', () => {
    expect(webAddress(`${url}#:~:text=old`)).toBe(`${url}#`);
  });
});
