import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/import/cleanText.ts';
import { namesIn } from '../../src/import/convert/authors.ts';
import { dayOf } from '../../src/import/convert/day.ts';
import { parsePage } from '../../src/import/convert/dom.ts';
import { escapeText } from '../../src/import/convert/escapeText.ts';
import { toMarkdown } from '../../src/import/convert/markdown.ts';
import { hyphenated, joinLines } from '../../src/import/convert/pdf/joinLines.ts';

function parsed(markdown: string): Nodes {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return node.type === 'break' ? '\n' : 'value' in node ? node.value : '';
}

/** Texts that are full of what means something to Markdown. */
const sign = fc.constantFrom(
  ...'*_`[]()<>#+-=|~!&;:\\.^1 aé\u00a0\t/"$@',
  '&amp;',
  '<b>',
  '](',
  '[^1]',
  '1. ',
  '---',
  'http://x.y',
);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: sign }, fc.string({ unit: 'grapheme', maxLength: 4 })), {
    maxLength: 25,
  })
  .map((parts) => parts.join(''));
const html = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('the words of a source', () => {
  it('stand in the draft as they were, whatever they mean to Markdown', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { body } = toMarkdown(parsePage(`<p>${html(words)}</p>`).body);
        const root = parsed(body);
        expect(wordsOf(root)).toBe(oneLine(words));
        if (oneLine(words) !== '') expect(root).toMatchObject({ children: [{ type: 'paragraph' }] });
      }),
      { numRuns: 3000 },
    );
  });

  it('stand so in lists, quotes and tables too, and between marks and lines', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        fc.pre(oneLine(one) !== '' && oneLine(two) !== '');
        const [a, b] = [html(one), html(two)];
        const page = `<ul><li>${a}</li></ul><blockquote>${b}</blockquote><h2>${a}</h2><table><tr><td>${a}</td><td>${b}</td></tr><tr><td>1</td><td>2</td></tr></table><p>x<br>${b}</p><p><b>y</b><i>${a}</i></p>`;
        const root = parsed(toMarkdown(parsePage(page).body).body);
        expect(root).toMatchObject({
          children: ['list', 'blockquote', 'heading', 'table', 'paragraph', 'paragraph'].map((type) => ({
            type,
          })),
        });
        const [first, second] = [oneLine(one), oneLine(two)];
        expect('children' in root && root.children.map(wordsOf)).toEqual([
          first,
          second,
          first,
          `${first}${second}12`,
          `x\n${second}`,
          oneLine(`y${one}`),
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['snake_case and 2 * 3', 'snake_case and 2 * 3'],
    ['see [1] and (a)', 'see [1] and (a)'],
    ['a < b & c', 'a < b & c'],
    ['C:\\path', 'C:\\path'],
    ['1986. A year', '1986\\. A year'],
    ['*sic*', '\\*sic\\*'],
    ['[a](b)', '[a\\](b)'],
    ['&amp;', '\\&amp;'],
  ])('%s is escaped no more than it must be', (words, escaped) => {
    expect(escapeText(words)).toBe(escaped);
  });
});

describe('a byline', () => {
  it.each([
    ['By Ada Poole', ['Ada Poole']],
    ['by: Ada Poole and Bo Lind', ['Ada Poole', 'Bo Lind']],
    ['Ada Poole, Bo Lind & Cy Orr', ['Ada Poole', 'Bo Lind', 'Cy Orr']],
    ['Ada Poole, Bo Lind, and Cy Orr', ['Ada Poole', 'Bo Lind', 'Cy Orr']],
    [
      'Poole, Ada; Lind, Bo',
      [
        { family: 'Poole', given: 'Ada' },
        { family: 'Lind', given: 'Bo' },
      ],
    ],
    ['Byron Anderson', ['Byron Anderson']],
    ['', []],
  ])('%j names %j', (byline, names) => expect(namesIn(byline)).toEqual(names));
});

describe('a date', () => {
  it.each([
    ['2024-05-01T23:00:00-05:00', '2024-05-01'],
    ['20240501', '2024-05-01'],
    ["D:20240501120000+02'00'", '2024-05-01'],
    ['Wed, 1 May 2024 22:15:00 GMT', '2024-05-01'],
    ['31 June 2024', undefined],
    ['2024-02-30', undefined],
    ['yesterday', undefined],
  ])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day));
});

describe('words broken at the end of a line', () => {
  it.each([
    [['the light-', 'house'], 'the lighthouse'],
    [['a well-', 'earned'], 'a well-earned'],
    [['Anglo-', 'Saxon'], 'Anglo- Saxon'],
    [['1990-', 'ies'], '1990- ies'],
    [['two', 'lines'], 'two lines'],
  ])('%j are read as %s', (lines, expected) => {
    expect(joinLines(lines, hyphenated(['It is well-earned.'])).text).toBe(expected);
  });
});
