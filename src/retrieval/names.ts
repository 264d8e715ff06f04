/**
 * Names with numbers, each found by a hash: a table with linear probing (D. E. Knuth, "The Art of Computer Programming" 3, section 6.4).
 * Unlike a map of strings it is copied in no time, and finds a word as it stands in a text, without cutting it out.
 */
export interface Names {
  /** By number; empty for a number whose name was removed. */
  readonly names: readonly string[];
  /** The numbers, each at the first place from its hash on that was free, and -1 where there is none; at most half are taken. */
  readonly slots: Int32Array;
}

/** Names while they come and go. */
export interface GrowingNames {
  readonly names: readonly string[];
  /** The number of a name, or -1. */
  find(name: string): number;
  /** The number of the name that stands at `[start, end)` in lower case, or -1; nothing but unaccented letters and digits may stand there. */
  findLetters(text: string, start: number, end: number): number;
  /** Gives a new name a number: one whose name was gone before this began to grow, or else the next. */
  add(name: string): number;
  remove(number: number): void;
  /** The names as they are now, which do not grow any more. */
  done(): Names;
}

const FEWEST = 1024;
const LOWER = 0x20;
const PRIME = 0x01000193;

/** The number of a name, or -1. */
export function numberOf({ names, slots }: Names, name: string): number {
  const last = slots.length - 1;
  let slot = hashOf(name, 0, name.length) & last;
  for (let number = slots[slot] as number; number !== -1; number = slots[slot] as number) {
    if (names[number] === name) return number;
    slot = (slot + 1) & last;
  }
  return -1;
}

/** Names that grow from none, or from a copy of earlier ones. */
export function growNames(
  before: Names = { names: [], slots: new Int32Array(FEWEST).fill(-1) },
): GrowingNames {
  const names = before.names.slice();
  let slots = before.slots.slice();
  const vacant = vacanciesOf(names);
  let taken = names.length - vacant.length;

  const put = (number: number): void => {
    const name = names[number] as string;
    let slot = hashOf(name, 0, name.length) & (slots.length - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
  };

  return {
    names,
    find: (name) => numberOf({ names, slots }, name),
    findLetters(text, start, end) {
      let slot = hashOf(text, start, end) & (slots.length - 1);
      for (let number = slots[slot] as number; number !== -1; number = slots[slot] as number) {
        if (isWord(names[number] as string, text, { start, end })) return number;
        slot = (slot + 1) & (slots.length - 1);
      }
      return -1;
    },
    add(name) {
      const number = vacant.pop() ?? names.length;
      names[number] = name;
      taken++;
      if (2 * taken > slots.length) {
        const known = slots.filter((one) => one !== -1);
        slots = new Int32Array(2 * slots.length).fill(-1);
        known.forEach(put);
      }
      put(number);
      return number;
    },
    remove(number) {
      removeFrom(slots, names, number);
      names[number] = '';
      taken--;
    },
    done: () => ({ names, slots }),
  };
}

/** Takes a number out, and moves those up that stood behind it because its place was taken (algorithm R). */
function removeFrom(slots: Int32Array, names: readonly string[], number: number): void {
  const last = slots.length - 1;
  const homeOf = (one: number): number => {
    const name = names[one] as string;
    return hashOf(name, 0, name.length) & last;
  };
  let gap = homeOf(number);
  while (slots[gap] !== number) gap = (gap + 1) & last;
  for (let slot = (gap + 1) & last; slots[slot] !== -1; slot = (slot + 1) & last) {
    const home = homeOf(slots[slot] as number);
    // Whether its home lies behind the gap, going round.
    if (((slot - home) & last) < ((slot - gap) & last)) continue;
    slots[gap] = slots[slot] as number;
    gap = slot;
  }
  slots[gap] = -1;
}

/** The numbers without a name, the lowest last. */
function vacanciesOf(names: readonly string[]): number[] {
  const vacant: number[] = [];
  for (let number = names.length - 1; number >= 0; number--) if (names[number] === '') vacant.push(number);
  return vacant;
}

/** FNV-1a of a name in lower case (of its letters of ASCII), its high bits mixed into the low ones. */
function hashOf(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let i = start; i < end; i++) value = Math.imul(value ^ (text.charCodeAt(i) | LOWER), PRIME);
  return value ^ (value >>> 15);
}

function isWord(name: string, text: string, { start, end }: { start: number; end: number }): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++)
    if (name.charCodeAt(i) !== (text.charCodeAt(start + i) | LOWER)) return false;
  return true;
}
