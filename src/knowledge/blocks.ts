import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Span } from './span.ts';

/** A block of text as it stands in the source. */
export interface Block extends Span {
  /** Whether its lines stand for themselves, as in lists, tables and code; in prose they flow. */
  readonly lines: boolean;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
}

/** The structure of a Markdown source: its front matter, if any, and its blocks of text in order. */
export interface Structure {
  /** The YAML between the fences, and the line of the file on which it begins. */
  readonly frontMatter?: { readonly yaml: string; readonly line: number };
  readonly blocks: readonly Block[];
}

/**
 * Reads the structure of CommonMark with tables and footnotes. Every source has one: nothing makes it throw. Headings go to
 * the blocks beneath them; thematic breaks, link definitions and comments are no text to quote.
 */
export function readBlocks(source: string): Structure {
  const root = fromMarkdown(source, {
    extensions: [frontmatter(['yaml']), gfmTable(), gfmFootnote()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const blocks: Block[] = [];
  const above: { depth: number; text: string }[] = [];
  let yaml: Structure['frontMatter'];
  for (const node of root.children) {
    if (node.type === 'yaml') yaml = { yaml: node.value, line: (node.position?.start.line ?? 1) + 1 };
    else if (node.type === 'heading') {
      while ((above.at(-1)?.depth ?? 0) >= node.depth) above.pop();
      const first = node.children[0];
      const text = first ? source.slice(span(first).start, span(node.children.at(-1) ?? first).end) : '';
      if (text.trim()) above.push({ depth: node.depth, text: text.trim() });
    } else if (isText(node)) {
      const lines = node.type !== 'paragraph' && node.type !== 'blockquote';
      blocks.push({ ...span(node), lines, headings: above.map((heading) => heading.text) });
    }
  }
  return { ...(yaml && { frontMatter: yaml }), blocks };
}

function isText(node: RootContent): boolean {
  if (node.type === 'html') return !node.value.startsWith('<!--');
  return node.type !== 'thematicBreak' && node.type !== 'definition';
}

function span(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
