import TurndownService from 'turndown';
import type { DomElement } from './dom.ts';
import { escapeText } from './escapeText.ts';
import { reduceToPlainWords } from './plainWords.ts';
import { tableText } from './table.ts';

/** Markdown made from HTML, and notes on what was left out. */
export interface MarkdownText {
  readonly body: string;
  readonly notes: readonly string[];
}

/** Writes a tree as Markdown in plain words. The tree is used up by it. */
export function toMarkdown(root: DomElement): MarkdownText {
  const notes = reduceToPlainWords(root);
  const text = turndown.turndown(root as unknown as DomElement);
  return {
    body: text
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    notes,
  };
}

const turndown = service();

function service(): TurndownService {
  const made = new TurndownService({ headingStyle: 'atx', br: '' });
  made.escape = escapeText;
  made.addRule('listItem', { filter: 'li', replacement: listItem });
  made.addRule('pre', { filter: 'pre', replacement: (_, node) => fenced(node.textContent ?? '') });
  made.addRule('table', {
    filter: 'table',
    replacement: (content, node) => `\n\n${tableText(node as DomElement) ?? content}\n\n`,
  });
  return made;
}

/** An item with a single space behind its mark, as people write it. */
function listItem(content: string, node: TurndownService.Node): string {
  const item = node as DomElement;
  const list = item.parentElement;
  const mark = list?.localName === 'ol' ? `${ordinal(item, list)}.` : '-';
  const lines = content
    .trim()
    .replace(/\n{2,}(?=\s*(?:[-*]|\d+\.)\s)/g, '\n')
    .split('\n');
  const indented = lines.map((line, i) =>
    i === 0 || line === '' ? line : ' '.repeat(mark.length + 1) + line,
  );
  return `${mark} ${indented.join('\n')}\n`;
}

function ordinal(item: DomElement, list: DomElement): number {
  const start = Number(list.getAttribute('start') ?? 1);
  const first = Number.isInteger(start) && start >= 0 && start < 1e8 ? start : 1;
  return first + [...list.children].indexOf(item);
}

/** Preformatted lines between fences longer than any in them. */
function fenced(text: string): string {
  const lines = text.replace(/^\n+|\s+$/g, '');
  if (lines === '') return '';
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}\n${lines}\n${fence}\n\n`;
}
