import type { Article } from '../knowledge/article.ts';
import type { Intent } from '../knowledge/intent.ts';
import type { Library } from '../retrieval/library.ts';

/** An article and what can be asked of it, in the order of its text. */
export interface TopicGroup {
  readonly article: Article;
  readonly intents: readonly Intent[];
}

/** The topics of the library by article. */
export declare function topics(library: Library): readonly TopicGroup[];

/** Up to `limit` questions to offer while somebody types: those that fit best first, starters when nothing is typed yet. */
export declare function suggest(library: Library, typed: string, limit: number): readonly string[];
