import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/knowledge/formats/markdown.ts';
import { shownText } from '../../../src/knowledge/shownText.ts';
import { mutations } from '../../fuzz/mutations.ts';

/** What another parser would have read on its own, in the order of the text. */
function expected(markdown: string): string[] {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const partsOf = (node: Nodes): string[] => {
    const { start, end } = node.position as NonNullable<Nodes['position']>;
    const text = markdown.slice(start.offset, end.offset).trim();
    if (['paragraph', 'heading', 'tableRow'].includes(node.type)) return [text];
    if (node.type === 'html') return text.startsWith('<!--') ? [] : [text];
    return 'children' in node ? node.children.flatMap(partsOf) : [];
  };
  return root.children.filter(({ type }) => type !== 'heading').flatMap(partsOf);
}

function partsOf(markdown: string): string[] {
  return readMarkdown(markdown)
    .blocks.flatMap(({ parts }) => parts)
    .map(({ start, end }) => markdown.slice(start, end));
}

function headingsOf(markdown: string): readonly string[] | undefined {
  return readMarkdown(`${markdown}\n\nText.`).blocks.at(-1)?.headings;
}

describe('the structure of Markdown', () => {
  // Code is left out: its parts are its lines, which the other parser does not tell.
  const chunks = readFileSync('test/fixtures/torture.md', 'utf8')
    .split('\n---\n')[1]
    ?.split(/\n\n+/)
    .filter((chunk) => !/^(```|~~~|run\(| {4})/.test(chunk)) as string[];

  it('is what another parser finds in every construct', () => {
    const whole = chunks.join('\n\n');
    expect(chunks.length).toBeGreaterThan(20);
    expect(partsOf(whole)).toEqual(expected(whole));
  });

  it('is nearly always that in what nobody writes, too', () => {
    const pairs = chunks.map((chunk, index) => `${chunk}\n\n${chunks[index + 1] ?? ''}`);
    const mutants = [...mutations(pairs, 2000)].filter((text) => !/```|~~~|^[ >*+\d.-]* {4}|\t/m.test(text));
    const same = mutants.filter((text) => partsOf(text).join('\0') === expected(text).join('\0'));
    expect(mutants.length).toBeGreaterThan(1000);
    expect(same.length / mutants.length).toBeGreaterThan(0.97);
  });
});

describe('what leads nowhere', () => {
  const shown = (markdown: string): string => {
    const [block] = readMarkdown(markdown).blocks;
    return block ? shownText(markdown, block, block) : '';
  };

  it.each([
    ['They said [sic] it.', 'They said [sic] it.'],
    ['They said [*sic*] it.', 'They said [sic] it.'],
    ['A [b][c] and [d][].', 'A [b][c] and [d][].'],
    ['A note.[^1]', 'A note.[^1]'],
    ['A [b].\n\n[B]: https://example.org', 'A b.'],
    ['A [b][c  d] and ![e][].\n\n[C\td]: f\n[e]: g', 'A b and e.'],
    ['A note.[^1]\n\n[^1]: The note.', 'A note.'],
  ])('keeps its brackets: %j', (markdown, seen) => expect(shown(markdown)).toBe(seen));
});

it.each([
  ['# A &amp; B &#38; &#x26; C', ['A & B & & C']],
  ['# &nosuch; &#0; &#xd800;', ['&nosuch; \ufffd \ufffd']],
  ['# [A *b*](c) `d` ![e](f) \\*g\\* <i>h</i> <http://i> #', ['A b d e *g* h http://i']],
  ['A *b*  \nc\n===', ['A b c']],
  ['## A\n\n#### B\n\n### C', ['A', 'C']],
])('the heading %j is shown as %j', (markdown, shown) => expect(headingsOf(markdown)).toEqual(shown));

it('code that is never closed keeps its last line', () => {
  const file = '```\none\ntwo';
  const [block] = readMarkdown(file).blocks;
  expect(block && shownText(file, block, block)).toBe('one\ntwo');
});
