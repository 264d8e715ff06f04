import type { Line } from './lines.ts';
import { rounded, type Typography } from './typography.ts';

/** Lines that belong together. */
export interface PdfBlock {
  /** 0 for text, 2 to 4 for a heading. */
  readonly level: number;
  readonly lines: readonly Line[];
}

const LONGEST_HEADING = 120;
const SENTENCE_END = /[.!?:;…]["”’»)\]]*$/;
const ITEM = /^(?:[•‣▪◦●·*–-]|\d{1,2}[.)])\s/;

/** Puts the lines of all pages together to headings, paragraphs and items of lists, also across the ends of columns and pages. */
export function blocksOf(pages: readonly (readonly Line[])[], type: Typography): PdfBlock[] {
  const blocks: { level: number; lines: Line[] }[] = [];
  for (const page of pages) {
    page.forEach((line, i) => {
      const block = blocks.at(-1);
      const before = block?.lines.at(-1);
      const level = levelOf(line, { before: page[i - 1], after: page[i + 1] }, type);
      if (
        block &&
        before &&
        block.level === level &&
        continues(before, line, { type, turned: i === 0, level })
      )
        block.lines.push(line);
      else blocks.push({ level, lines: [line] });
    });
  }
  return blocks;
}

/** Whether a text begins like an item of a list. */
export function isItem(text: string): boolean {
  return ITEM.test(text);
}

interface Neighbours {
  readonly before: Line | undefined;
  readonly after: Line | undefined;
}

/** A heading is set larger than the text, or stands alone in another type, and is no sentence. */
function levelOf(line: Line, { before, after }: Neighbours, type: Typography): number {
  if (line.text.length > LONGEST_HEADING || !/\p{L}/u.test(line.text)) return 0;
  const place = type.headingSizes.indexOf(rounded(line.size));
  if (place >= 0) return Math.min(2 + place, 4);
  const alone = (!before || gap(before, line) > 1.25 * type.pitch) && after?.font !== line.font;
  const set = line.font !== type.font && rounded(line.size) >= type.size;
  return set && alone && !isItem(line.text) && !/[.,;:]$/.test(line.text)
    ? Math.min(2 + type.headingSizes.length, 4)
    : 0;
}

interface Join {
  readonly type: Typography;
  /** Whether a new page has begun in between. */
  readonly turned: boolean;
  readonly level: number;
}

function continues(before: Line, line: Line, { type, turned, level }: Join): boolean {
  if (rounded(before.size) !== rounded(line.size) || isItem(line.text)) return false;
  const down = gap(before, line);
  const jumped = turned || down < -type.pitch / 2;
  if (level > 0) return !jumped && down < 1.6 * line.size;
  if (jumped) return !SENTENCE_END.test(before.text);
  if (down > 1.3 * type.pitch) return false;
  const indented = line.x - before.x > 0.8 * line.size;
  return !(indented && SENTENCE_END.test(before.text) && !isItem(before.text));
}

/** How far below another line a line stands; negative when it stands above it. */
function gap(before: Line, line: Line): number {
  return before.y - line.y;
}
