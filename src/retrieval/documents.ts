import { type Article, answering } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import { type Column, column } from './column.ts';
import { copier } from './copyArticles.ts';
import { CUE } from './cues.ts';
import { readArticle } from './readArticle.ts';
import { emptyVocabulary, type GrowingVocabulary, type Vocabulary } from './vocabulary.ts';
import { type WordTable, wordTable } from './wordTable.ts';

/** The analysed passages of a library in columns. Every passage has its number, in the order of the articles. */
export interface Documents {
  readonly articles: readonly Article[];
  /** The first passage of each article, and the end of the last. */
  readonly articleStart: Int32Array;
  /** How many passages can answer; a pull quote never does. */
  readonly size: number;
  readonly vocabulary: Vocabulary;
  /** The word of each token, all passages one after the other. */
  readonly words: Int32Array;
  /** The cues of each token: bits of `CUE`. */
  readonly cues: Uint8Array;
  /** The first token of each sentence, all passages one after the other, and the end of the last. */
  readonly sentenceStart: Int32Array;
  /** The first sentence of each passage, and the end of the last. */
  readonly passageStart: Int32Array;
  /** The section of each passage: passages of one article under the same headings share it. */
  readonly section: Int32Array;
  /** The words of the title and the headings of each section, all sections one after the other. */
  readonly headingWords: Int32Array;
  /** The first of each section's, and the end of the last. */
  readonly headingStart: Int32Array;
  /** For each term, whether the articles mostly write it as a name. */
  readonly isName: Uint8Array;
}

/** The columns while they grow. */
export interface Columns {
  readonly vocabulary: GrowingVocabulary;
  readonly articleStart: Column<Int32Array>;
  readonly words: Column<Int32Array>;
  readonly cues: Column<Uint8Array>;
  readonly sentenceStart: Column<Int32Array>;
  readonly passageStart: Column<Int32Array>;
  readonly section: Column<Int32Array>;
  readonly headingWords: Column<Int32Array>;
  readonly headingStart: Column<Int32Array>;
  /** The cues of each word itself, as far as they were asked for. */
  readonly ownCues: number[];
  readonly table: WordTable;
}

/**
 * Reads every passage that can answer. An article that stood in an earlier library is not read again: its tokens are copied, so
 * that a change costs what has changed. The result is the same.
 */
export function analyse(articles: readonly Article[], before?: Documents): Documents {
  const columns = emptyColumns(before);
  const { vocabulary } = columns;
  const copy = before && copier(before, columns);
  for (const article of articles) {
    columns.articleStart.push(columns.passageStart.length);
    if (!copy?.(article)) readArticle(article, columns);
  }
  const size = columns.passageStart.length;
  columns.articleStart.push(size);
  columns.passageStart.push(columns.sentenceStart.length);
  columns.sentenceStart.push(columns.words.length);
  columns.headingStart.push(columns.headingWords.length);
  const words = columns.words.done();
  const cues = columns.cues.done();
  return {
    articles,
    articleStart: columns.articleStart.done(),
    size,
    vocabulary,
    words,
    cues,
    sentenceStart: columns.sentenceStart.done(),
    passageStart: columns.passageStart.done(),
    section: columns.section.done(),
    headingWords: columns.headingWords.done(),
    headingStart: columns.headingStart.done(),
    isName: namesAmong(vocabulary, words, cues),
  };
}

/** A passage by its number. */
export function passageAt(documents: Documents, number: number): Passage {
  const at = articleAt(documents, number);
  const first = documents.articleStart[at] as number;
  return answering(documents.articles[at] as Article)[number - first] as Passage;
}

/** The article of a passage. */
export function articleOf(documents: Documents, passage: number): Article {
  return documents.articles[articleAt(documents, passage)] as Article;
}

/** How many passages of its article stand before a passage. */
export function placeInArticle(documents: Documents, passage: number): number {
  return passage - (documents.articleStart[articleAt(documents, passage)] as number);
}

function articleAt({ articles, articleStart }: Documents, passage: number): number {
  let low = 0;
  let high = articles.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((articleStart[middle] as number) <= passage) low = middle;
    else high = middle - 1;
  }
  return low;
}

// An edit seldom adds more to a library than this share.
const GROWTH = 1.02;

function emptyColumns(before?: Documents): Columns {
  const vocabulary = emptyVocabulary();
  const expected = (values?: { readonly length: number }) => Math.ceil(GROWTH * (values?.length ?? 0));
  return {
    vocabulary,
    table: wordTable(vocabulary),
    articleStart: column(Int32Array, expected(before?.articleStart)),
    words: column(Int32Array, expected(before?.words)),
    cues: column(Uint8Array, expected(before?.cues)),
    sentenceStart: column(Int32Array, expected(before?.sentenceStart)),
    passageStart: column(Int32Array, expected(before?.passageStart)),
    section: column(Int32Array, expected(before?.section)),
    headingWords: column(Int32Array, expected(before?.headingWords)),
    headingStart: column(Int32Array, expected(before?.headingStart)),
    ownCues: [],
  };
}

/** A term is a name when it has a capital most of the times that it does not start a sentence. */
function namesAmong(vocabulary: Vocabulary, words: Int32Array, cues: Uint8Array): Uint8Array {
  const balance = new Int32Array(vocabulary.terms.length);
  for (let i = 0; i < words.length; i++) {
    const term = vocabulary.termOf[words[i] as number] as number;
    if (term < 0) continue;
    const cue = cues[i] as number;
    if (cue & CUE.name) balance[term] = (balance[term] as number) + 1;
    else if (!(cue & CUE.capital)) balance[term] = (balance[term] as number) - 1;
  }
  return Uint8Array.from(balance, (sum) => (sum > 0 ? 1 : 0));
}
