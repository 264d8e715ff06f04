import { readFileSync } from 'node:fs';

// The one module of the pure core that reads files: word data that ship with the program and never change.
// lexicon.bin and irregular.txt are compiled from WordNet 3.0 by scripts/compileLexicon.mjs (see WORDNET-LICENSE.txt).

const file = (name: string): URL => new URL(`data/${name}`, import.meta.url);

/** The compiled lexicon, byte for byte. */
export function readLexicon(): Uint8Array {
  return readFileSync(file('lexicon.bin'));
}

/** Irregular word forms, a line each: the form, a space, its base form (`wrote write`). */
export function readIrregular(): string {
  return readFileSync(file('irregular.txt'), 'utf8');
}

/** Questions that no library here should answer: everyday requests and chatter, and questions from an encyclopedia's fields. */
export function readOffTopic(): {
  readonly everyday: readonly string[];
  readonly encyclopedic: readonly string[];
} {
  const [everyday = '', encyclopedic = ''] = readFileSync(file('offTopic.txt'), 'utf8').trim().split('\n\n');
  return { everyday: everyday.split('\n'), encyclopedic: encyclopedic.split('\n') };
}
