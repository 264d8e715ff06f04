/** Lists of numbers below 2^24, one after the other, as they lie in a file: three bytes a number, the lowest first. */
export interface PackedLists {
  readonly numbers: Uint8Array;
  readonly lengths: Uint8Array | Uint16Array;
  /** The places of the first numbers of every sixteenth list, packed likewise; the others are told from the lengths. */
  readonly blocks: Uint8Array;
}

/** Lists of one block differ in so many of the last bits of their numbers. */
export const BLOCK_BITS = 4;

/** The number at a place. */
export function numberAt(numbers: Uint8Array, place: number): number {
  const at = 3 * place;
  return (numbers[at] as number) | ((numbers[at + 1] as number) << 8) | ((numbers[at + 2] as number) << 16);
}

/** The place of a list's first number; of the last one's end for the number of lists. */
export function firstOf({ lengths, blocks }: PackedLists, list: number): number {
  const block = list >> BLOCK_BITS;
  let first = numberAt(blocks, block);
  for (let before = block << BLOCK_BITS; before < list; before++) first += lengths[before] as number;
  return first;
}

/** The numbers of one list. */
export function listOf(lists: PackedLists, list: number): number[] {
  const first = firstOf(lists, list);
  const end = first + (lists.lengths[list] as number);
  const numbers: number[] = [];
  for (let place = first; place < end; place++) numbers.push(numberAt(lists.numbers, place));
  return numbers;
}
