import { readLexicon } from './data.ts';
import { type PackedLists, packedLists } from './packedLists.ts';

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
  /** For each synset, the next broader one; itself at the top. */
  readonly parent: Uint32Array;
  /** For each synset, the end of its kinds. */
  readonly end: Uint32Array;
}

/** Opens the lexicon. Its lists stay as they lie in the file. */
export function openLexicon(): Lexicon {
  const file = readLexicon();
  // Wide numbers must stand at a multiple of their width.
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : file.slice();
  let at = byteOffset;
  const bytes = (length: number): Uint8Array => {
    at += length;
    return new Uint8Array(buffer, at - length, length);
  };
  const [, words = 0, synsets = 0, ...sizes] = wide(bytes(4 * HEAD));
  const hashes = wide(bytes(4 * words));
  const definedLengths = bytes(2 * words);
  const lengths = [
    bytes(words),
    bytes(synsets),
    bytes(words),
    bytes(words),
    new Uint16Array(buffer, definedLengths.byteOffset, words),
  ];
  const [senses, synonyms, derived, defining, defined] = lengths.map((own, list) =>
    packedLists(bytes(3 * (sizes[list] as number)), own),
  ) as [PackedLists, PackedLists, PackedLists, PackedLists, PackedLists];
  const depth = bytes(synsets);
  return { hashes, senses, synonyms, derived, defining, defined, info: bytes(words), ...tree(depth) };
}

/** A mark, the numbers of words and synsets, and how many numbers each of the lists has. */
const HEAD = 8;

function wide({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

/** Each node's parent (itself for a root) and the end of its subtree, of the depths in preorder. */
function tree(depth: Uint8Array): Pick<Lexicon, 'parent' | 'end'> {
  const parent = new Uint32Array(depth.length);
  const end = new Uint32Array(depth.length).fill(depth.length);
  const open: number[] = [];
  for (let node = 0; node < depth.length; node++) {
    while (open.length > (depth[node] as number)) end[open.pop() as number] = node;
    parent[node] = open.at(-1) ?? node;
    open.push(node);
  }
  return { parent, end };
}
