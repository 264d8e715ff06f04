import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/knowledge/parseArticle.ts';
import { shownText } from '../../../src/knowledge/shownText.ts';

/** What a reader sees of the only passage of a text. */
function shown(markdown: string): string[] {
  const { article } = parseArticle('a.md', `---\ntitle: T\n---\n\n${markdown}\n`);
  return (article?.passages ?? []).map((passage) => shownText(article?.source ?? '', passage, passage));
}

describe('the marks of Markdown', () => {
  it.each([
    ['*a* _b_ **c** ***d***', 'a b c d'],
    ['[a *b*](https://example.org "c") and <https://example.org/x>', 'a b and https://example.org/x'],
    ['an ![old boat](boat.png)', 'an old boat'],
    ['`` a `b` `` and `c`', ' a `b`  and c'],
    ['2 \\* 3 \\_ 4, but C:\\temp', '2 * 3 _ 4, but C:\\temp'],
    ['two  \nlines\\\nhere', 'two\nlines\nhere'],
    ['one<br>two <b>three</b>', 'one<br>two three'],
    ['> a\n> b', 'a\nb'],
    ['> a\nb\n> > c', 'a\nb\nc'],
    ['- a *b*\n- [c](d)\n  1. e', '- a b\n- c\n  1. e'],
    ['| a  | *b*   |\n|----|:-----:|\n| c | d \\| e |', 'a | b\nc | d | e'],
    ['a | b\n--- | ---\nc | d', 'a | b\nc | d'],
    ['| a | b |\r\n|---|---|\r\n| c | d |', 'a | b\r\nc | d'],
    ['| only | a head |\n|---|---|', 'only | a head'],
    ['```js\ncode *x*\n\nmore\n```', 'code *x*\n\nmore'],
    ['    indented *x*', '    indented *x*'],
    ['<div>\n*raw*\n</div>', '<div>\n*raw*\n</div>'],
    ['5 * 3 * 2 and snake_case_word', '5 * 3 * 2 and snake_case_word'],
  ])('%j is seen as %j', (markdown, seen) => expect(shown(markdown)).toEqual([seen]));

  it('are not seen of a footnote either', () => {
    expect(shown('Text.[^1]\n\n[^1]: The note.')).toEqual(['Text.', 'The note.']);
  });

  it('take away no letter of a text that has none of them', () => {
    const plain = fc.stringMatching(/^[A-Za-z][A-Za-z ,.;?'"-]{0,60}[A-Za-z]$/);
    fc.assert(
      fc.property(plain, (text) => {
        expect(shown(text)).toEqual([text]);
      }),
    );
  });
});
