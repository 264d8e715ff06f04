import { readLexicon } from './data.ts';
import { BLOCK_BITS, type PackedLists } from './packedLists.ts';

/**
 * WordNet as `scripts/compileLexicon.mjs` compiles it, by the numbers of words and synsets. Synsets are numbered in an order in which all
 * kinds of a thing follow it directly, so that "a kind of X" is a range of numbers.
 */
export interface Lexicon {
  /** The hash of each word, sorted. */
  readonly hashes: Uint32Array;
  /** For each word, its senses: a synset times 4, with the rank of the sense in its part of speech from 0. */
  readonly senses: PackedLists;
  /** For each synset, the words that have it: a word times 4, with the rank of the sense. */
  readonly synonyms: PackedLists;
  /** For each word, those derived from it or from which it derives. */
  readonly derived: PackedLists;
  /** For each word, those of its definition that are rare in definitions. */
  readonly defining: PackedLists;
  /** For each word, those in whose definition it stands. */
  readonly defined: PackedLists;
  /** For each word, its rarity from 0 to 63, times 4, with its part of speech. */
  readonly info: Uint8Array;
  /** For each synset, the next broader one, itself at the top; packed as the numbers of lists are. */
  readonly parent: Uint8Array;
  /** For each synset, the end of its kinds, packed likewise. */
  readonly end: Uint8Array;
}

/** A mark, the numbers of words and synsets, and how many numbers each of the lists has. */
const HEAD = 8;

/** Opens the lexicon, which stays as it lies in the file. */
export function openLexicon(): Lexicon {
  const file = readLexicon();
  // Wide numbers must stand at a multiple of their width.
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
  let at = byteOffset;
  const bytes = (length: number): Uint8Array => {
    at += length;
    return new Uint8Array(buffer, at - length, length);
  };
  const wide = (length: number): Uint32Array => new Uint32Array(buffer, bytes(4 * length).byteOffset, length);
  const [, words = 0, synsets = 0, ...sizes] = wide(HEAD);
  const hashes = wide(words);
  const ofDefined = new Uint16Array(buffer, bytes(2 * words).byteOffset, words);
  const lengths = [bytes(words), bytes(synsets), bytes(words), bytes(words), ofDefined];
  const blocks = lengths.map(({ length }) => bytes(3 * ((length >> BLOCK_BITS) + 1)));
  const [senses, synonyms, derived, defining, defined] = lengths.map((own, list) => ({
    numbers: bytes(3 * (sizes[list] as number)),
    lengths: own,
    blocks: blocks[list] as Uint8Array,
  })) as [PackedLists, PackedLists, PackedLists, PackedLists, PackedLists];
  const [parent, end] = [bytes(3 * synsets), bytes(3 * synsets)];
  return { hashes, senses, synonyms, derived, defining, defined, parent, end, info: bytes(words) };
}
