import type { Range } from './stretches.ts';

/** The words of passages and of what stands above them. */
export interface Text {
  /** The first passage of each article, and the end of the last. */
  readonly articleStart: Int32Array;
  /** How many passages can answer; a pull quote never does. */
  readonly size: number;
  /** The word of each token, all passages one after the other. */
  readonly words: Int32Array;
  /** The cues of each token: bits of `CUE`. */
  readonly cues: Uint8Array;
  /** The first token of each sentence, all passages one after the other, and the end of the last. */
  readonly sentenceStart: Int32Array;
  /** The first sentence of each passage, and the end of the last. */
  readonly passageStart: Int32Array;
  /** The section of each passage: passages of one article under the same headings share it. An article's sections are its own. */
  readonly section: Int32Array;
  /** The words of the title and the headings of each section, all sections one after the other. */
  readonly headingWords: Int32Array;
  /** The first of each section's, and the end of the last. */
  readonly headingStart: Int32Array;
}

/** The sentences of passages. */
export function sentencesOf({ passageStart }: Text, { from, to }: Range): Range {
  return { from: passageStart[from] as number, to: passageStart[to] as number };
}

/** The tokens of passages. */
export function tokensOf(text: Text, passages: Range): Range {
  const { from, to } = sentencesOf(text, passages);
  return { from: text.sentenceStart[from] as number, to: text.sentenceStart[to] as number };
}

/** The sections of the passages of whole articles. */
export function sectionsOf({ section, headingStart }: Text, { from, to }: Range): Range {
  const last = headingStart.length - 1;
  return { from: section[from] ?? last, to: section[to] ?? last };
}

/** The words above the passages of whole articles, each section's once. */
export function headingsOf(text: Text, passages: Range): Range {
  const { from, to } = sectionsOf(text, passages);
  return { from: text.headingStart[from] as number, to: text.headingStart[to] as number };
}
