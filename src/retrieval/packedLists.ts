/** Lists of numbers below 2^24, one after the other: three bytes a number, its lowest first, and a byte or two for the length of each list. */
export interface PackedLists {
  readonly bytes: Uint8Array;
  readonly lengths: Uint8Array | Uint16Array;
  /** The first number of every sixteenth list. */
  readonly blocks: Uint32Array;
}

/** So many lists are a block, by the bits that tell lists of one apart. */
const BLOCK_BITS = 4;

/** Lists of their numbers and their lengths; where each begins is summed up once for a block, not for each list. */
export function packedLists(bytes: Uint8Array, lengths: PackedLists['lengths']): PackedLists {
  const blocks = new Uint32Array((lengths.length >> BLOCK_BITS) + 1);
  let numbers = 0;
  for (let list = 0; list <= lengths.length; list++) {
    if (list % (1 << BLOCK_BITS) === 0) blocks[list >> BLOCK_BITS] = numbers;
    numbers += lengths[list] ?? 0;
  }
  return { bytes, lengths, blocks };
}

/** The numbers of one list. */
export function listOf(lists: PackedLists, list: number): number[] {
  const numbers: number[] = [];
  const end = firstOf(lists, list + 1);
  for (let i = firstOf(lists, list); i < end; i++) numbers.push(numberAt(lists, i));
  return numbers;
}

/** The number at a place. */
export function numberAt({ bytes }: PackedLists, place: number): number {
  const at = 3 * place;
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
}

/** The place of a list's first number; of the last list's end for the number of lists. */
export function firstOf({ lengths, blocks }: PackedLists, list: number): number {
  let first = blocks[list >> BLOCK_BITS] as number;
  for (let before = (list >> BLOCK_BITS) << BLOCK_BITS; before < list; before++)
    first += lengths[before] as number;
  return first;
}
