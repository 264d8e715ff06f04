import { createRequire } from 'node:module';
import { spelledOut, utteranceWords } from './utterance.ts';

const porter = createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer.js') as {
  stem(word: string): string;
};

/** What an utterance is recognised by, in three groups that are weighted apart, each feature as often as it occurs. */
export interface Features {
  /** Each word's stem, and the word as written. Function words stay: in short questions they carry the difference. */
  readonly words: readonly number[];
  /** Stems that stand side by side, the utterance's edges among them, and stems with one word between. */
  readonly pairs: readonly number[];
  /** The three-letter pieces of each word, its edges marked: they survive a slip of the finger, and endings. */
  readonly pieces: readonly number[];
}

/** The number of a feature that is not known. */
export const UNKNOWN = -1;

interface WordForms {
  readonly stem: string;
  /** Numbers of the word's stem, of itself and of its pieces. */
  readonly words: readonly number[];
  readonly pieces: readonly number[];
}

/**
 * Reads utterances into features, which `numberOf` numbers, each word as `spell` spells it. A reader remembers the words it met,
 * so that a large set of examples is read quickly.
 */
export function featureReader(
  numberOf: (feature: string) => number,
  spell: (word: string) => string = (word) => word,
): (text: string) => Features {
  const known = new Map<string, readonly WordForms[]>();
  return (text) => {
    const stems: string[] = [];
    const words: number[] = [];
    const pieces: number[] = [];
    for (const word of utteranceWords(text)) {
      let forms = known.get(word);
      if (!forms) {
        forms = spelledOut(word).map((part) => wordForms(spell(part), numberOf));
        known.set(word, forms);
      }
      for (const form of forms) {
        stems.push(form.stem);
        for (const number of form.words) words.push(number);
        for (const number of form.pieces) pieces.push(number);
      }
    }
    return { words, pairs: pairs(stems).map(numberOf), pieces };
  };
}

/** The name of the feature that a word as written is. */
export function wordFeature(word: string): string {
  return `word ${word}`;
}

function wordForms(word: string, numberOf: (feature: string) => number): WordForms {
  const stem = /^[a-z]+$/.test(word) ? porter.stem(word) : word;
  const edged = `<${word}>`;
  const pieces: number[] = [];
  for (let start = 0; start + 3 <= edged.length; start++)
    pieces.push(numberOf(`piece ${edged.slice(start, start + 3)}`));
  return { stem, words: [numberOf(`stem ${stem}`), numberOf(wordFeature(word))], pieces };
}

function pairs(stems: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i <= stems.length && stems.length > 0; i++)
    found.push(`pair ${stems[i - 1] ?? '^'} ${stems[i] ?? '$'}`);
  for (let i = 2; i < stems.length; i++) found.push(`skip ${stems[i - 2]} ${stems[i]}`);
  return found;
}
