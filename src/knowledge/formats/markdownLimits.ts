import type { BlockContext, InlineContext, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';

// What nobody writes: without bounds the parser would take minutes for it, or more stack than there is.
const DEEPEST_BLOCK = 100;
const MOST_SIGNS = 1000;
const LONGEST_DEFINITION = 2000;

// What may begin a mark within a line: every other character is a part of a word.
const SIGN = /[\\&`<*_[\]!]| {2}/;

// What may turn out to define a link is read anew with every line of it.
const BEGINS_DEFINITION = /^\[(?:[^\]]*$|[^\]]*\]:)/;
const DEFINITION: LeafBlockParser = { nextLine: () => false, finish: () => false };

/**
 * Keeps the parser's time linear and its stack flat. What is nested deeper than a hundred blocks is read as it stands, line by line,
 * and so is what follows a thousand signs in a paragraph; the definition of a link ends after two thousand characters. Words are
 * passed over at once rather than letter by letter.
 */
export const limits: MarkdownConfig = {
  parseBlock: [
    {
      name: 'Deep',
      before: 'LinkReference',
      parse: readDeepLine,
      leaf: (_, { content }) => (BEGINS_DEFINITION.test(content) ? DEFINITION : null),
      endLeaf: (_, __, { content, parsers }) =>
        content.length > LONGEST_DEFINITION && parsers.includes(DEFINITION),
    },
  ],
  parseInline: [{ name: 'Words', before: 'Escape', parse: passWords }],
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

/** Goes on to the next sign in one step; behind too many of them, to the end. */
function passWords(cx: InlineContext, _: number, at: number): number {
  const words = cx.slice(at, cx.end).search(SIGN);
  if (words !== 0) return words < 0 ? cx.end : at + words;
  const signs = (signsIn.get(cx) ?? 0) + 1;
  signsIn.set(cx, signs);
  return signs > MOST_SIGNS ? cx.end : -1;
}
