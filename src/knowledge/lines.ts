/** Where lines begin: of each line its first offset, in order, and its number in the file, from 1. */
export interface LineMap {
  readonly starts: readonly number[];
  readonly numbers: readonly number[];
}

/** The lines of a text; a line feed ends one, as does a carriage return that no line feed follows. */
export function linesOf(text: string): LineMap {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
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
