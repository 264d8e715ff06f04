import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute } from './elements.ts';

type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** A line that a page shows: a paragraph, a heading, a list's item or a table's row. */
export interface ShownLine {
  readonly text: string;
  /** What a browser sets before it: a list item's indent and dash or number. */
  readonly marker: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** Lines of one list, table, quote or code sample have the same number. */
  readonly block: number;
  /** The depth of a heading, 1 to 6. */
  readonly heading?: number;
}

/** Sets a page's text in lines while somebody walks through its elements. */
export interface LineSetter {
  /** Comes into an element; the function that it returns leaves it. */
  enter(element: Element): () => void;
  write(text: TextNode): void;
  lines(): readonly ShownLine[];
}

const KEPT_TOGETHER = new Set(['ul', 'ol', 'dl', 'table', 'blockquote', 'pre']);
// Everything that begins and ends a line; all other elements stand within lines.
const OWN_LINE = new Set(
  (
    'html body main article section aside header footer hgroup address div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table ' +
    'caption thead tbody tfoot tr blockquote pre figure figcaption details summary form fieldset legend hr'
  ).split(' '),
);

/** A setter with an empty page. White space is set as browsers set it; a table's cells stand side by side, parted by bars. */
export function lineSetter(): LineSetter {
  const lines: ShownLine[] = [];
  const lists: { readonly ordered: boolean; number: number }[] = [];
  const at = { block: 0, together: 0, preformatted: 0, cell: 0, heading: 0, line: 0 };
  let written = '';
  let marker = '';

  const flush = (): void => {
    for (const text of at.preformatted > 0 ? written.split('\n') : [collapsed(written)]) {
      const line = at.line;
      if (at.preformatted > 0) at.line++;
      if (text.trim() === '') continue;
      if (at.together === 0) at.block++;
      const heading = at.heading > 0 && { heading: at.heading };
      lines.push({ text: text.trimEnd(), marker, line, block: at.block, ...heading });
      marker = ' '.repeat(marker.length);
    }
    written = '';
  };

  const enter = (element: Element): (() => void) => {
    const { tagName } = element;
    if (tagName === 'br' && at.preformatted > 0) flush();
    else if (tagName === 'br') written += '\n';
    const isCell = tagName === 'td' || tagName === 'th';
    if (isCell && written.trim() !== '') written += ' | ';
    if (isCell) at.cell++;
    // Within a table's cell everything stands on the row's line.
    const breaks = OWN_LINE.has(tagName) && at.cell === 0;
    if (!breaks) {
      return () => {
        if (isCell) at.cell--;
        else if (OWN_LINE.has(tagName)) written += ' ';
      };
    }
    flush();
    const leaveStructure = enterStructure(element);
    return () => {
      flush();
      leaveStructure();
    };
  };

  const enterStructure = (element: Element): (() => void) => {
    const { tagName } = element;
    const outer = { marker, heading: at.heading };
    const together = KEPT_TOGETHER.has(tagName);
    if (together && at.together++ === 0) at.block++;
    if (tagName === 'pre') at.preformatted++;
    const depth = /^h([1-6])$/.exec(tagName)?.[1];
    if (depth && at.together === 0) at.heading = Number(depth);
    const isList = tagName === 'ul' || tagName === 'ol';
    if (isList)
      lists.push({
        ordered: tagName === 'ol',
        number: Number.parseInt(attribute(element, 'start') ?? '1', 10) || 1,
      });
    if (tagName === 'li') marker = itemMarker(lists);
    return () => {
      if (together) at.together--;
      if (tagName === 'pre') at.preformatted--;
      if (isList) lists.pop();
      if (tagName === 'li') marker = outer.marker;
      at.heading = outer.heading;
    };
  };

  const write = ({ value, sourceCodeLocation }: TextNode): void => {
    if (written.trim() === '' && value.trim() !== '') {
      const lead = at.preformatted > 0 ? '' : value.slice(0, value.search(/\S/));
      at.line = (sourceCodeLocation?.startLine ?? 1) + lead.split('\n').length - 1;
      written = written.slice(written.lastIndexOf('\n') + 1);
    }
    written += at.preformatted > 0 ? value : value.replace(/[ \t\n\f\r]+/g, ' ');
  };
  return { enter, write, lines: () => lines };
}

/** The words of a line, or of several where the page breaks them, with single spaces. */
function collapsed(written: string): string {
  return written
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function itemMarker(lists: readonly { readonly ordered: boolean; number: number }[]): string {
  const list = lists.at(-1);
  const indent = '  '.repeat(Math.max(0, lists.length - 1));
  return list?.ordered ? `${indent}${list.number++}. ` : `${indent}- `;
}
