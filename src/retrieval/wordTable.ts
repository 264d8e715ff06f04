import type { GrowingVocabulary } from './vocabulary.ts';

/**
 * Finds the id of a word as it stands in a text, without cutting it out: for words of unaccented letters, which nearly all are. A text of
 * millions of words is read in a fraction of the time that it takes to make a string of each.
 */
export interface WordTable {
  /** The id of the word at `[start, end)` in lower case, or -1 when the vocabulary does not have it or the table has not seen it. */
  find(text: string, start: number, end: number): number;
  /** Takes in a word of the vocabulary, made of lower-case letters. */
  add(id: number): void;
}

const FEWEST = 1024;
const LOWER = 0x20;
const PRIME = 0x01000193;

/** A table of words of a vocabulary that grows. */
export function wordTable({ words }: Pick<GrowingVocabulary, 'words'>): WordTable {
  let slots = new Int32Array(FEWEST).fill(-1);
  let taken = 0;

  const put = (id: number): void => {
    const word = words[id] as string;
    let slot = hashOf(word, 0, word.length) & (slots.length - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = id;
    taken++;
  };

  return {
    find(text, start, end) {
      let slot = hashOf(text, start, end) & (slots.length - 1);
      for (let id = slots[slot] as number; id !== -1; id = slots[slot] as number) {
        if (isWord(words[id] as string, text, { start, end })) return id;
        slot = (slot + 1) & (slots.length - 1);
      }
      return -1;
    },
    add(id) {
      if (2 * taken >= slots.length) {
        const known = slots.filter((one) => one !== -1);
        slots = new Int32Array(2 * slots.length).fill(-1);
        taken = 0;
        known.forEach(put);
      }
      put(id);
    },
  };
}

/** FNV-1a of a word's letters in lower case, its high bits mixed into the low ones. */
function hashOf(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let i = start; i < end; i++) value = Math.imul(value ^ (text.charCodeAt(i) | LOWER), PRIME);
  return value ^ (value >>> 15);
}

function isWord(word: string, text: string, { start, end }: { start: number; end: number }): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== (text.charCodeAt(start + i) | LOWER)) return false;
  return true;
}
