/** Where lines begin: of each line its first offset, in order, and its number in the file, from 1. */
export interface LineMap {
  readonly starts: readonly number[];
  readonly numbers: readonly number[];
}

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/** The lines of a text; a line feed ends one, as does a carriage return that no line feed follows. */
export function linesOf(text: string): LineMap {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED))
      starts.push(at + 1);
  }
  return { starts, numbers: starts.map((_, index) => index + 1) };
}

/** The number of the line on which an offset stands, by binary search; 1 where there are no lines. */
export function lineAt({ starts, numbers }: LineMap, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1] ?? 1;
}
