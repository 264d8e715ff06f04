import type { Line } from './lines.ts';

/** Pages without what stands at the edge of many of them, and what that was, each once. */
export interface BarePages {
  readonly pages: readonly (readonly Line[])[];
  readonly furniture: readonly string[];
}

/** How many lines from the upper and the lower edge may be running heads or page numbers. */
const DEEPEST = 2;

/** The share of the pages on which a line must stand to be one: a head on every other page, and not on the first of a chapter. */
const OFTEN = 0.3;

/** Takes the running heads and page numbers off: lines at the edge of several pages that differ in nothing but numbers. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): BarePages {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const mark of new Set(edges(lines).map(marked))) seen.set(mark, (seen.get(mark) ?? 0) + 1);
  }
  const needed = Math.max(2, pages.length * OFTEN);
  const furniture = new Set<string>();
  const bare = pages.map((lines) => {
    const gone = new Set(
      edges(lines)
        .filter((line) => (seen.get(marked(line)) ?? 0) >= needed)
        .map(({ line }) => line),
    );
    for (const { text } of gone) furniture.add(text.replace(/\d+/g, '…'));
    return lines.filter((line) => !gone.has(line));
  });
  return { pages: bare, furniture: [...furniture] };
}

interface EdgeLine {
  readonly line: Line;
  readonly edge: 'top' | 'bottom';
}

function edges(lines: readonly Line[]): EdgeLine[] {
  const down = [...lines].sort((a, b) => b.y - a.y);
  return [
    ...down.slice(0, DEEPEST).map((line) => ({ line, edge: 'top' as const })),
    ...down.slice(-DEEPEST).map((line) => ({ line, edge: 'bottom' as const })),
  ];
}

function marked({ line, edge }: EdgeLine): string {
  return `${edge} ${line.text.toLowerCase().replace(/\d+/g, '#')}`;
}
