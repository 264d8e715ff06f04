import type { Line } from './lines.ts';

/** How the running text of a document is set. */
export interface Typography {
  readonly size: number;
  readonly font: string;
  /** From one baseline to the next within a paragraph, in points. */
  readonly pitch: number;
  /** The sizes that are larger than the running text, largest first. */
  readonly headingSizes: readonly number[];
}

const LARGER = 1.15;

/** Finds how the running text is set: as most of the characters are. */
export function typographyOf(pages: readonly (readonly Line[])[]): Typography {
  const lines = pages.flat();
  const size = mostUsed(lines, (line) => rounded(line.size)) ?? 0;
  const body = lines.filter((line) => rounded(line.size) === size);
  const gaps = pages.flatMap((page) =>
    page.flatMap((line, i) => {
      const gap = (page[i - 1]?.y ?? line.y) - line.y;
      return gap > 0 && gap < 3 * size && rounded(line.size) === size ? [gap] : [];
    }),
  );
  // The lower quartile: where every paragraph has one line only, the median is the gap between paragraphs.
  const pitch = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? size * 1.2;
  const larger = new Set(lines.map((line) => rounded(line.size)).filter((one) => one > size * LARGER));
  return {
    size,
    font: mostUsed(body, ({ font }) => font) ?? '',
    pitch: Math.min(pitch, size * 2.5),
    headingSizes: [...larger].sort((a, b) => b - a),
  };
}

/** A size of type to half a point: writers of PDF round as they like. */
export function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

function mostUsed<T>(lines: readonly Line[], of: (line: Line) => T): T | undefined {
  const used = new Map<T, number>();
  for (const line of lines) used.set(of(line), (used.get(of(line)) ?? 0) + line.text.length);
  return [...used].reduce<[T, number] | undefined>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    undefined,
  )?.[0];
}
