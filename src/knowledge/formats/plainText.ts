import { lineAt, linesOf } from '../lines.ts';
import type { Span } from '../span.ts';
import type { Structure } from '../structure.ts';
import { readFence } from './fence.ts';

/** Nobody wraps lines as wide as this by hand: a longer one is a paragraph on a line of its own. In UTF-16 code units. */
const WIDEST_WRAP = 120;

/**
 * Reads plain text. Paragraphs stand apart by empty lines; where there are none, or where lines are too long to be wrapped,
 * each line is a paragraph. There are no headings, and every mark is a character like any other.
 */
export function readPlainText(file: string): Structure {
  const { frontMatter, bodyStart } = readFence(file);
  const written = trimmedLines(file, bodyStart);
  const wrapped = hasGap(written) && written.every(({ start, end }) => end - start <= WIDEST_WRAP);
  const paragraphs = wrapped ? joined(written) : written.filter(({ start, end }) => end > start);
  const lines = linesOf(file);
  return {
    text: file,
    ...(frontMatter && { frontMatter }),
    facts: {},
    blocks: paragraphs.map((span) => ({ ...span, parts: [span], headings: [] })),
    lineAt: (offset) => lineAt(lines, offset),
  };
}

/** Every line without the white space around it; an empty one has no length. */
function trimmedLines(file: string, from: number): Span[] {
  const { starts } = linesOf(file.slice(from));
  return starts.map((start, index) => {
    const line = file.slice(from + start, from + (starts[index + 1] ?? file.length - from));
    const lead = line.length - line.trimStart().length;
    return { start: from + start + lead, end: from + start + Math.max(lead, line.trimEnd().length) };
  });
}

/** Whether an empty line stands between two others. */
function hasGap(lines: readonly Span[]): boolean {
  const isText = lines.map(({ start, end }) => end > start);
  return isText.slice(isText.indexOf(true), isText.lastIndexOf(true)).includes(false);
}

/** Joins lines that no empty line parts. */
function joined(lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = [];
  let open: Span | undefined;
  for (const line of lines) {
    const empty = line.end === line.start;
    if (open && empty) paragraphs.push(open);
    open = empty ? undefined : { start: open?.start ?? line.start, end: line.end };
  }
  return open ? [...paragraphs, open] : paragraphs;
}
