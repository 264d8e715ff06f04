import type { Article } from '../knowledge/article.ts';

/** All that the bot can answer from: the articles and their index. An immutable value; a reload builds a new one. */
export interface Library {
  readonly articles: readonly Article[];
}
