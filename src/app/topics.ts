import type { Article } from '../knowledge/article.ts';
import type { Intent } from '../knowledge/intent.ts';
import type { Library } from '../retrieval/library.ts';

/** An article and what can be asked of it, in the order of its text. */
export interface TopicGroup {
  readonly article: Article;
  readonly intents: readonly Intent[];
}

/** The topics of the library by article. */
export function topics(library: Library): readonly TopicGroup[] {
  return library.articles.map((article) => ({ article, intents: article.intents }));
}
