import { type Article, answering } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import { type Column, column } from './column.ts';
import { copyArticles } from './copyArticles.ts';
import { readArticle } from './readArticle.ts';
import { type Stretch, unchanged } from './stretches.ts';
import type { Text } from './text.ts';
import { countUsage, type Usage } from './usage.ts';
import {
  type GrowingVocabulary,
  growVocabulary,
  removeUnused,
  settled,
  type Vocabulary,
} from './vocabulary.ts';

/** The analysed passages of a library in columns. Every passage has its number, in the order of the articles. */
export interface Documents extends Text, Usage {
  readonly articles: readonly Article[];
  readonly vocabulary: Vocabulary;
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
}

/** Documents, and the passages that they have from earlier ones. */
export interface Analysis {
  readonly documents: Documents;
  readonly taken: readonly Stretch[];
}

/**
 * Reads every passage that can answer. An article that stood in an earlier library is not read again: its tokens are copied, so
 * that a change costs what has changed. The result is the same but for the numbers of words and terms.
 */
export function analyse(articles: readonly Article[], before?: Documents): Analysis {
  const columns = emptyColumns(before);
  const runs = before ? unchanged(before.articles, articles) : [];
  let at = 0;
  const readUntil = (end: number): void => {
    for (; at < end; at++) {
      columns.articleStart.push(columns.passageStart.length);
      readArticle(articles[at] as Article, columns);
    }
  };
  for (const run of runs) {
    readUntil(run.at);
    copyArticles(before as Documents, run, columns);
    at += run.to - run.from;
  }
  readUntil(articles.length);
  const text = finished(columns);
  const taken = runs.map((run) => ({
    from: before?.articleStart[run.from] as number,
    to: before?.articleStart[run.to] as number,
    at: text.articleStart[run.at] as number,
  }));
  const usage = countUsage(
    { ...text, termOf: columns.vocabulary.termOf, terms: columns.vocabulary.terms.names.length },
    before && { documents: before, taken },
  );
  removeUnused(
    columns.vocabulary,
    (word) => (usage.uses[word] as number) + (usage.usesAbove[word] as number) > 0,
  );
  return { documents: { ...text, ...usage, articles, vocabulary: settled(columns.vocabulary) }, taken };
}

/** A passage by its number, and the number of its article, if it is known. */
export function passageAt(documents: Documents, number: number, at = articleAt(documents, number)): Passage {
  const first = documents.articleStart[at] as number;
  const article = documents.articles[at] as Article;
  const count = (documents.articleStart[at + 1] as number) - first;
  // Mostly all passages can answer, and none has to be looked at to know it.
  const passages = count === article.passages.length ? article.passages : answering(article);
  return passages[number - first] as Passage;
}

/** The article of a passage, by the article's number, if it is known. */
export function articleOf(
  documents: Documents,
  passage: number,
  at = articleAt(documents, passage),
): Article {
  return documents.articles[at] as Article;
}

/** How many passages of its article stand before a passage. */
export function placeInArticle(
  documents: Documents,
  passage: number,
  at = articleAt(documents, passage),
): number {
  return passage - (documents.articleStart[at] as number);
}

/** The number of the article of a passage. */
export function articleAt({ articles, articleStart }: Documents, passage: number): number {
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
  const expected = (values?: { readonly length: number }) => Math.ceil(GROWTH * (values?.length ?? 0));
  return {
    vocabulary: growVocabulary(before?.vocabulary),
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

function finished(columns: Columns): Text {
  const size = columns.passageStart.length;
  columns.articleStart.push(size);
  columns.passageStart.push(columns.sentenceStart.length);
  columns.sentenceStart.push(columns.words.length);
  columns.headingStart.push(columns.headingWords.length);
  return {
    articleStart: columns.articleStart.done(),
    size,
    words: columns.words.done(),
    cues: columns.cues.done(),
    sentenceStart: columns.sentenceStart.done(),
    passageStart: columns.passageStart.done(),
    section: columns.section.done(),
    headingWords: columns.headingWords.done(),
    headingStart: columns.headingStart.done(),
  };
}
