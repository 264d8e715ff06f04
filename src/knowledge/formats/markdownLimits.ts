import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

// What nobody writes: without bounds the parser would take minutes for it, or more stack than there is.
const DEEPEST_BLOCK = 100;
const MOST_SIGNS = 2000;
const LONGEST_DEFINITION = 10_000;

const BRACKET = 91;
const SIGNS = new Set([...'*_[`<'].map((sign) => sign.charCodeAt(0)));

/**
 * Keeps the parser's time linear and its stack flat. What is nested deeper than a hundred blocks is read as it stands, line by line,
 * and what follows two thousand signs in a paragraph, too.
 */
export const limits: MarkdownConfig = {
  parseBlock: [
    {
      name: 'Deep',
      before: 'LinkReference',
      parse: readDeepLine,
      endLeaf: (_, __, { content }) =>
        content.length > LONGEST_DEFINITION && content.charCodeAt(0) === BRACKET,
    },
  ],
  parseInline: [{ name: 'Signs', before: 'Escape', parse: passTheRest }],
};

function readDeepLine(cx: BlockContext, line: Line): boolean {
  if (cx.depth <= DEEPEST_BLOCK) return false;
  const start = cx.lineStart;
  cx.addElement(cx.elt('Paragraph', start + line.pos, start + line.text.length));
  cx.nextLine();
  return true;
}

/** How many signs have been met in a paragraph that is being parsed. */
const signsIn = new WeakMap<InlineContext, number>();

function passTheRest(cx: InlineContext, next: number): number {
  if (!SIGNS.has(next)) return -1;
  const signs = (signsIn.get(cx) ?? 0) + 1;
  signsIn.set(cx, signs);
  return signs > MOST_SIGNS ? cx.end : -1;
}
