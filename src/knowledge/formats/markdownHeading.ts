import type { SyntaxNode } from '@lezer/common';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { marksOf } from './markdownMarks.ts';
import type { LinkTargets } from './markdownTargets.ts';
import type { MarkdownTree } from './markdownTree.ts';

interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What a reader sees of a heading: its words without their marks, and entities as the characters they stand for. */
export function headingText(tree: MarkdownTree, { from, to }: SyntaxNode, targets: LinkTargets): string {
  const replaced: Replaced[] = [];
  tree.root.iterate({
    from,
    to,
    enter: (node) => {
      if (node.name === 'Entity') {
        replaced.push({ ...tree.span(node), by: decoded(tree.text.slice(node.from + 1, node.to - 1)) });
        return false;
      }
      if (node.name === 'HeaderMark' || node.name === 'HTMLTag') {
        replaced.push({ ...tree.span(node), by: '' });
        return false;
      }
      const { marks, inner } = marksOf(tree, node, { targets, isOuter: false });
      replaced.push(...marks.map((mark) => ({ ...mark, by: '' })));
      return inner;
    },
  });
  let shown = '';
  let at = tree.at(from);
  for (const { start, end, by } of replaced.sort((a, b) => a.start - b.start)) {
    shown += tree.file.slice(at, start) + by;
    at = end;
  }
  return shown + tree.file.slice(at, tree.at(to));
}

/** The character that a name or number between `&` and `;` stands for. */
function decoded(entity: string): string {
  const number = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(entity);
  if (!number) return decodeNamedCharacterReference(entity) || `&${entity};`;
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
  return code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : '\ufffd';
}
