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
}

/**
 * Builds the library of a set of articles, whose ids are distinct.
 *
 * @param before an earlier library: what it knows of the same articles is taken over, which saves time and changes nothing
 */
export function buildLibrary(articles: readonly Article[], before?: Library): Library {
  const ordered = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { articles: ordered, index: buildIndex(ordered, before?.index) };
}

/** Has the bar found from which on a library answers, before anybody asks. */
export function findBar({ index }: Library): void {
  void index.threshold;
}

/** Where a passage stands, by its id; `undefined` when the library has none of that id. */
export function placeOf({ articles }: Pick<Library, 'articles'>, passageId: string): Place | undefined {
  const articleId = passageId.slice(0, passageId.lastIndexOf('#'));
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((articles[middle] as Article).id < articleId) low = middle + 1;
    else high = middle;
  }
  const article = articles[low];
  const passage = article?.passages.find(({ id }) => id === passageId);
  return article && passage && { article, passage };
}
