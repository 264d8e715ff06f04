import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { parser, Table } from '@lezer/markdown';
import type { Span } from '../span.ts';
import { footnotes } from './markdownFootnotes.ts';
import { limits } from './markdownLimits.ts';

const extended = parser.configure([Table, footnotes, limits]);

/** The syntax of the Markdown in a file. */
export interface MarkdownTree {
  readonly file: string;
  /** Its offsets are those of `text`. */
  readonly root: Tree;
  /** What was parsed: the file's Markdown, whose lines end with line feeds alone. */
  readonly text: string;
  /** The offset in the file of an offset in the text. */
  readonly at: (offset: number) => number;
  /** Where a node stands in the file, without the white space around it. */
  readonly span: (node: Pick<SyntaxNodeRef, 'name' | 'from' | 'to'>) => Span;
}

/** Parses the Markdown of a file from an offset on. */
export function readTree(file: string, from: number): MarkdownTree {
  const written = file.slice(from);
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  const at = offsets(written, from);
  return {
    file,
    text,
    root: extended.parse(text),
    at,
    span: (node) => {
      let { from: start, to: end } = node;
      while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
      while (start < end && isSpace(text.charCodeAt(start))) start++;
      // The white space before code is part of it.
      if (node.name === 'CodeBlock') while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
      return { start: at(start), end: at(end) };
    },
  };
}

/** The offsets in the file of those in the text, which has lost a character at every Windows line end. */
function offsets(written: string, from: number): (offset: number) => number {
  const lost: number[] = [];
  for (const { index } of written.matchAll(/\r\n/g)) lost.push(index - lost.length);
  if (lost.length === 0) return (offset) => from + offset;
  return (offset) => {
    let low = 0;
    let high = lost.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lost[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return from + offset + low;
  };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10;
}
