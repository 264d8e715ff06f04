import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

// The beginning of a footnote: a name in brackets, without white space, and a colon.
const BEGINNING = /^\[\^(?:\\[[\]\\]|[^[\]\s])+\]:[ \t]*/;
const BRACKET = 91;
// Code begins so far in, and so does what belongs to a footnote above.
const DEEP = 4;

/** Footnotes as GitHub has them: `[^name]: text`, and what is indented below. */
export const footnotes: MarkdownConfig = {
  defineNodes: [{ name: 'FootnoteDefinition', block: true, composite: goesOn }, { name: 'FootnoteMark' }],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse: begin,
      endLeaf: (_, line) => markAt(line) !== undefined,
    },
  ],
};

function markAt(line: Line): string | undefined {
  if (line.next !== BRACKET || line.indent >= line.baseIndent + DEEP) return undefined;
  return BEGINNING.exec(line.text.slice(line.pos))?.[0];
}

function begin(cx: BlockContext, line: Line): null | false {
  const mark = markAt(line);
  if (mark === undefined) return false;
  const start = cx.lineStart + line.pos;
  cx.startComposite('FootnoteDefinition', line.pos);
  cx.addElement(cx.elt('FootnoteMark', start, start + mark.length));
  line.moveBase(line.pos + mark.length);
  return null;
}

function goesOn(_: BlockContext, line: Line): boolean {
  if (line.next < 0) return true;
  if (line.indent < line.baseIndent + DEEP) return false;
  line.moveBaseColumn(line.baseIndent + DEEP);
  return true;
}
