import { cleanText } from '../../cleanText.ts';

/** A run of text as it stands on a page, in points from the lower left corner. */
export interface TextRun {
  readonly str: string;
  /** The matrix [a b c d x y] that puts the run on its page. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** A line of a page. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** The height of its baseline. */
  readonly y: number;
  /** The height and the name of the type in which most of it is set. */
  readonly size: number;
  readonly font: string;
}

/** The lines of a page in the order in which they are written, columns one after the other; text that stands sideways is none. */
export function linesOf(runs: readonly TextRun[]): Line[] {
  const lines: { runs: TextRun[]; y: number; right: number }[] = [];
  for (const run of runs) {
    if (run.str === '' || isSideways(run)) continue;
    const [x, y] = [run.transform[4] ?? 0, run.transform[5] ?? 0];
    const last = lines.at(-1);
    // Raised and lowered signs stand a little off the line that they belong to.
    const same = last && Math.abs(y - last.y) < sizeOf(run) * 0.6 && x > last.right - sizeOf(run);
    if (same) {
      if (x - last.right > sizeOf(run) * 0.2) last.runs.push({ ...run, str: ' ', width: 0 });
      last.runs.push(run);
      last.right = Math.max(last.right, x + run.width);
    } else if (run.str.trim() !== '') lines.push({ runs: [run], y, right: x + run.width });
  }
  return lines.map(lineOf).filter(({ text }) => text !== '');
}

function lineOf({ runs, y, right }: { runs: readonly TextRun[]; y: number; right: number }): Line {
  const longest = runs.reduce((best, run) => (run.str.length > best.str.length ? run : best));
  const text = cleanText(runs.map(({ str }) => str).join(''))
    .replace(/\s+/g, ' ')
    .trim();
  return { text, x: runs[0]?.transform[4] ?? 0, right, y, size: sizeOf(longest), font: longest.fontName };
}

function sizeOf({ transform }: TextRun): number {
  return Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
}

function isSideways({ transform }: TextRun): boolean {
  return Math.abs(transform[1] ?? 0) > Math.abs(transform[0] ?? 0);
}
