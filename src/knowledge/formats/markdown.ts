import type { SyntaxNodeRef } from '@lezer/common';
import { headingPath } from '../headingPath.ts';
import { lineAt, linesOf } from '../lines.ts';
import type { Span } from '../span.ts';
import type { Block, Structure } from '../structure.ts';
import { readFence } from './fence.ts';
import { headingText } from './markdownHeading.ts';
import { marksOf } from './markdownMarks.ts';
import { linkTargets } from './markdownTargets.ts';
import { type MarkdownTree, readTree } from './markdownTree.ts';

/**
 * Reads CommonMark with tables and footnotes. Headings go to the blocks beneath them; thematic breaks, link definitions and
 * comments are no text to quote.
 */
export function readMarkdown(file: string): Structure {
  const { frontMatter, bodyStart } = readFence(file);
  const tree = readTree(file, bodyStart);
  const lines = linesOf(file);
  return {
    text: file,
    ...(frontMatter && { frontMatter }),
    blocks: blocksOf(tree),
    lineAt: (offset) => lineAt(lines, offset),
  };
}

interface OpenBlock extends Span {
  readonly parts: Span[];
  readonly marks: Span[];
  readonly headings: readonly string[];
}

/** Goes through the tree once, in the order of the text; what begins behind the end of a block belongs to the next. */
function blocksOf(tree: MarkdownTree): Block[] {
  const blocks: OpenBlock[] = [];
  const path = headingPath();
  const targets = linkTargets(tree);
  let end = -1;
  let block: OpenBlock | undefined;
  tree.root.iterate({
    enter: (node) => {
      if (node.type.isTop) return true;
      const isOuter = node.from >= end;
      if (isOuter) {
        end = node.to;
        const heading = headingDepth(node);
        if (heading > 0) {
          path.enter(heading, headingText(tree, node.node, targets));
          block = undefined;
          return false;
        }
        block = { ...tree.span(node), parts: [], marks: [], headings: path.above() };
        blocks.push(block);
      }
      block?.parts.push(...partsOf(tree, node));
      const { marks, inner } = marksOf(tree, node, { targets, isOuter });
      block?.marks.push(...marks);
      return inner;
    },
  });
  return blocks
    .filter(({ parts }) => parts.length > 0)
    .map((one) => ({ ...one, marks: one.marks.filter(notEmpty).sort((a, b) => a.start - b.start) }));
}

/** From 1 to 6; 0 for what is no heading. */
function headingDepth({ name }: SyntaxNodeRef): number {
  return name.startsWith('ATXHeading') || name.startsWith('SetextHeading') ? Number(name.at(-1)) : 0;
}

/** The ranges of a node that are read on their own. */
function partsOf(tree: MarkdownTree, node: SyntaxNodeRef): Span[] {
  switch (node.name) {
    case 'FencedCode':
    case 'CodeBlock':
      return codeLines(tree.file, tree.span(node));
    case 'Paragraph':
    case 'HTMLBlock':
    case 'ProcessingInstructionBlock':
    case 'TableHeader':
    case 'TableRow':
      return [tree.span(node)];
    default:
      return headingDepth(node) > 0 ? [tree.span(node)] : [];
  }
}

/** The lines of a code block without its fences. */
function codeLines(file: string, { start, end }: Span): Span[] {
  const fenced = /[`~]/.test(file.charAt(start));
  const lines = [...file.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
  return fenced
    ? lines.slice(1).filter((line) => !/^[\s>]*(`{3,}|~{3,})\s*$/.test(file.slice(line.start, line.end)))
    : lines;
}

function notEmpty({ start, end }: Span): boolean {
  return end > start;
}
