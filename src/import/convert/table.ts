import { oneLine } from '../cleanText.ts';
import type { DomElement } from './dom.ts';
import { escapeInline, escapeText } from './escapeText.ts';

const WITHIN_CELLS = 'table, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6';
const WIDEST = 50;

/**
 * A table as Markdown, its caption as a paragraph above it; its first row is the head. `undefined` for a table that arranges a page
 * instead of data: one with lists, headings or tables in its cells, or with a single row or column.
 */
export function tableText(table: DomElement): string | undefined {
  if (table.querySelector(WITHIN_CELLS)) return undefined;
  const rows = [...table.querySelectorAll('tr')]
    .map(cellsOf)
    .filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head, ...body] = rows;
  if (!head || body.length === 0 || width < 2 || width > WIDEST) return undefined;
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`;
  const caption = escapeText(oneLine(table.querySelector('caption')?.textContent ?? ''));
  const lines = [line(head), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n');
  return caption === '' ? lines : `${caption}\n\n${lines}`;
}

/** The cells of a row; one that spans several columns is followed by empty ones. */
function cellsOf(row: DomElement): string[] {
  return [...row.querySelectorAll('td, th')].flatMap((cell) => {
    const span = Math.min(Math.max(1, Math.trunc(Number(cell.getAttribute('colspan') ?? 1)) || 1), WIDEST);
    return [cellText(cell), ...Array<string>(span - 1).fill('')];
  });
}

function cellText(cell: DomElement): string {
  for (const end of cell.querySelectorAll('br, p, div')) end.append(' ');
  return escapeInline(oneLine(cell.textContent)).replaceAll('|', '\\|');
}
