import type { Article } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import { buildIndex, type Index } from './buildIndex.ts';

/** A passage and the article it stands in. */
export interface Place {
  readonly article: Article;
  readonly passage: Passage;
}

/** All that the bot can answer from: the articles and their index. An immutable value; a reload builds a new one. */
export interface Library {
  /** In the order of their ids. */
  readonly articles: readonly Article[];
  readonly index: Index;
  /** Every passage by its id. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Builds the library of a set of articles, whose ids are distinct.
 *
 * @param before an earlier library: what it knows of the same articles is taken over, which saves time and changes nothing
 */
export function buildLibrary(articles: readonly Article[], before?: Library): Library {
  const ordered = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = ordered.flatMap((article) =>
    article.passages.map((passage): [string, Place] => [passage.id, { article, passage }]),
  );
  return { articles: ordered, index: buildIndex(ordered, before?.index), places: new Map(places) };
}
