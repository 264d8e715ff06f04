import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { Span } from '../span.ts';
import type { LinkTargets } from './markdownTargets.ts';
import type { MarkdownTree } from './markdownTree.ts';

/** The marks that a node brings, and whether there may be more within it. */
export interface NodeMarks {
  readonly marks: readonly Span[];
  readonly inner: boolean;
}

/**
 * The marks of a node of Markdown: what a reader of the finished page does not see, such as asterisks, the address of a link, or
 * the line that rules a table's head. A list's dashes and numbers stay, and so do the bars between a table's cells.
 */
export function marksOf(
  tree: MarkdownTree,
  node: SyntaxNodeRef,
  { targets, isOuter }: { readonly targets: LinkTargets; readonly isOuter: boolean },
): NodeMarks {
  const { file } = tree;
  const whole = tree.span(node);
  switch (node.name) {
    case 'Link':
      return linkMarks(tree, node.node, targets);
    case 'Image':
      return imageMarks(tree, node.node, targets);
    case 'EmphasisMark':
    case 'FootnoteMark':
      return only([{ start: tree.at(node.from), end: tree.at(node.to) }]);
    case 'Autolink':
      return only([
        { start: whole.start, end: whole.start + 1 },
        { start: whole.end - 1, end: whole.end },
      ]);
    case 'InlineCode':
      return only(node.node.getChildren('CodeMark').map(tree.span));
    case 'FencedCode':
      return only(fences(tree, node.node));
    case 'HTMLBlock':
    case 'CommentBlock':
    case 'ProcessingInstructionBlock':
      return only(isOuter ? [] : [whole]);
    case 'HTMLTag':
    case 'Comment':
    case 'ProcessingInstruction':
      // A tag that breaks the line keeps words apart.
      return only(/^<br\b/i.test(file.slice(whole.start, whole.end)) ? [] : [whole]);
    case 'HardBreak':
      return only([{ start: tree.at(node.from), end: tree.at(tree.text.indexOf('\n', node.from)) }]);
    case 'Escape':
      return only([{ start: whole.start, end: whole.start + 1 }]);
    case 'QuoteMark':
      return only([quoteMark(tree, whole)]);
    case 'TableHeader':
    case 'TableRow':
      return more(matches(file, whole, /^\|[ \t]*|[ \t]*(?<!\\)\|$|[ \t]+(?=[ \t]\|.)|(?<=\|[ \t])[ \t]+/g));
    case 'Table':
      return more([rule(tree, node.node)]);
    case 'LinkReference':
    case 'CodeBlock':
      return only([]);
    default:
      return more([]);
  }
}

function only(marks: readonly Span[]): NodeMarks {
  return { marks, inner: false };
}

function more(marks: readonly Span[]): NodeMarks {
  return { marks, inner: true };
}

function linkMarks({ at }: MarkdownTree, link: SyntaxNode, targets: LinkTargets): NodeMarks {
  const target = targets(link);
  if (target === 'footnote') return only([{ start: at(link.from), end: at(link.to) }]);
  const words = target === 'nothing' ? undefined : wordsOf(link);
  return more(words ? around(link, words, at) : []);
}

/** Of an image its description stays, unless that has marks of its own. */
function imageMarks({ at }: MarkdownTree, image: SyntaxNode, targets: LinkTargets): NodeMarks {
  const words = wordsOf(image);
  if (!words || targets(image) === 'nothing') return more([]);
  const inner = image.getChild('LinkMark')?.nextSibling?.from;
  return only(inner === words.end ? around(image, words, at) : []);
}

/** The range between a link's brackets, unless it is empty. */
function wordsOf(link: SyntaxNode): Span | undefined {
  const [open, close] = link.getChildren('LinkMark');
  return open && close && close.from > open.to ? { start: open.to, end: close.from } : undefined;
}

function around({ from, to }: SyntaxNode, words: Span, at: (offset: number) => number): Span[] {
  return [
    { start: at(from), end: at(words.start) },
    { start: at(words.end), end: at(to) },
  ];
}

/** The first line of a code block, and the last if it closes it. */
function fences({ file, at, span }: MarkdownTree, code: SyntaxNode): Span[] {
  const { start, end } = span(code);
  const [, closing] = code.getChildren('CodeMark');
  const head = file.indexOf('\n', start) + 1;
  if (head === 0 || head > end) return [{ start, end }];
  if (!closing) return [{ start, end: head }];
  const foot = file.lastIndexOf('\n', at(closing.from));
  return [
    { start, end: head },
    { start: Math.max(head, file.charAt(foot - 1) === '\r' ? foot - 1 : foot), end },
  ];
}

/** The line below a table's head, with the line break before it. */
function rule({ file, span }: MarkdownTree, table: SyntaxNode): Span {
  const [head, first] = [table.getChild('TableHeader'), table.getChild('TableRow')];
  const start = head ? span(head).end : 0;
  if (!first) return { start, end: span(table).end };
  const below = span(first).start;
  return { start, end: below - (/\r?\n[^\S\n]*$/.exec(file.slice(start, below))?.[0].length ?? 0) };
}

/** A quote's mark with the space behind it, and with what it is indented by. */
function quoteMark({ file }: MarkdownTree, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && isBlank(file, from - 1)) from--;
  const indented = from === 0 || /[\r\n>]/.test(file.charAt(from - 1));
  return { start: indented ? from : start, end: isBlank(file, end) ? end + 1 : end };
}

function isBlank(file: string, at: number): boolean {
  return file[at] === ' ' || file[at] === '\t';
}

function matches(file: string, { start, end }: Span, pattern: RegExp): Span[] {
  return [...file.slice(start, end).matchAll(pattern)].map(({ index, 0: match }) => ({
    start: start + index,
    end: start + index + match.length,
  }));
}
