import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { headingPath } from '../headingPath.ts';
import { lineAt, linesOf } from '../lines.ts';
import type { Span } from '../span.ts';
import type { Block, Structure } from '../structure.ts';
import { marksOf } from './markdownMarks.ts';

/**
 * Reads CommonMark with tables and footnotes. Headings go to the blocks beneath them; thematic breaks, link definitions and
 * comments are no text to quote.
 */
export function readMarkdown(file: string): Structure {
  const root = parse(file);
  const blocks: Block[] = [];
  const path = headingPath();
  let yaml: Structure['frontMatter'];
  for (const node of root.children) {
    if (node.type === 'yaml') yaml = { yaml: node.value, line: (node.position?.start.line ?? 1) + 1 };
    else if (node.type === 'heading') path.enter(node.depth, shownText(node));
    else {
      const parts = readAlone(file, node);
      if (parts.length === 0) continue;
      blocks.push({ ...span(node), parts, marks: marksOf(file, node), headings: path.above() });
    }
  }
  const lines = linesOf(file);
  return {
    text: file,
    ...(yaml && { frontMatter: yaml }),
    blocks,
    lineAt: (offset) => lineAt(lines, offset),
  };
}

function parse(file: string): Root {
  return fromMarkdown(file, {
    extensions: [frontmatter(['yaml']), gfmTable(), gfmFootnote()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}

/** The ranges of a block that are read on their own. A stack rather than recursion: quotes can be nested without end. */
function readAlone(file: string, block: RootContent): Span[] {
  const found: Span[] = [];
  const waiting: Nodes[] = [block];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow')
      found.push(span(node));
    else if (node.type === 'code') found.push(...codeLines(file, span(node)));
    else if (node.type === 'html' && !node.value.startsWith('<!--')) found.push(span(node));
    else if ('children' in node) waiting.push(...[...node.children].reverse());
  }
  return found;
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

/** What a reader sees of a heading: its words without their marks. */
function shownText(heading: Heading): string {
  let text = '';
  const waiting: Nodes[] = [heading];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'image' || node.type === 'imageReference') text += node.alt ?? '';
    else if (node.type === 'break') text += ' ';
    else if ('children' in node) waiting.push(...[...node.children].reverse());
  }
  return text;
}

function span(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
