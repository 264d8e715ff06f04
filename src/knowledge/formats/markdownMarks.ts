import type { Nodes, Parents, RootContent } from 'mdast';
import type { Span } from '../span.ts';

/**
 * The marks of a block of Markdown, in order: what a reader of the finished page does not see, such as asterisks, the address
 * of a link, or the line that rules a table's head. A list's dashes and numbers stay, and so do the bars between a table's cells.
 */
export function marksOf(file: string, block: RootContent): Span[] {
  const marks: Span[] = [];
  const waiting: Nodes[] = [block];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node !== block || node.type !== 'html') marks.push(...ownMarks(file, node));
    if ('children' in node) waiting.push(...node.children);
  }
  return marks.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

function ownMarks(file: string, node: Nodes): Span[] {
  const whole = spanOf(node);
  const { start, end } = whole;
  const text = file.slice(start, end);
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference':
    case 'footnoteDefinition':
      return aroundChildren(node);
    case 'image':
    case 'imageReference':
      return text.startsWith(`![${node.alt ?? ''}`)
        ? around(whole, 2, start + 2 + (node.alt ?? '').length)
        : [];
    case 'inlineCode': {
      const ticks = /^`*/.exec(text)?.[0].length ?? 0;
      return around(whole, ticks, end - ticks);
    }
    case 'code':
      return /^[`~]/.test(text) ? matches(file, whole, /^[^\n]*\n|\r?\n[^\n]*$/g) : [];
    case 'html':
      // A tag that breaks the line keeps words apart.
      return /^<br\b/i.test(text) ? [] : [whole];
    case 'footnoteReference':
      return [whole];
    case 'break':
      return matches(file, whole, /^[^\r\n]+/g);
    case 'text':
      return matches(file, whole, /\\(?=[!-/:-@[-`{-~])/g);
    case 'blockquote':
      return matches(file, whole, new RegExp(`^[ \\t]*(?:>[ \\t]?){1,${quoteDepth(node)}}`, 'gm'));
    case 'tableRow':
      return matches(file, whole, /^\|[ \t]*|[ \t]*(?<!\\)\|$|[ \t]+(?=[ \t]\|.)|(?<=\|[ \t])[ \t]+/g);
    case 'table':
      return [rule(file, node)];
    default:
      return [];
  }
}

/** The line below a table's head, with the line break before it. */
function rule(file: string, table: Parents): Span {
  const [head, first] = table.children.map(spanOf);
  const start = head?.end ?? 0;
  if (!first) return { start, end: spanOf(table).end };
  return {
    start,
    end: first.start - (/\r?\n[^\S\n]*$/.exec(file.slice(start, first.start))?.[0].length ?? 0),
  };
}

function quoteDepth(quote: Parents): number {
  let depth = 0;
  for (let node: Nodes | undefined = quote; node?.type === 'blockquote'; node = node.children[0]) depth++;
  return depth;
}

function aroundChildren(node: Parents): Span[] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const { start, end } = spanOf(node);
  if (!first || !last) return [];
  return [
    { start, end: spanOf(first).start },
    { start: spanOf(last).end, end },
  ];
}

function around({ start, end }: Span, before: number, after: number): Span[] {
  return [
    { start, end: start + before },
    { start: after, end },
  ];
}

function matches(file: string, { start, end }: Span, pattern: RegExp): Span[] {
  return [...file.slice(start, end).matchAll(pattern)].map(({ index, 0: match }) => ({
    start: start + index,
    end: start + index + match.length,
  }));
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
