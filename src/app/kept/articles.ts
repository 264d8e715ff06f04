/**
 * How much one server may add: articles, and UTF-8 bytes of each and of all together. Reading and indexing that much takes about a second,
 * for which the process answers nobody else; so does reading one article that was made to take as long as it can.
 */
export const ARTICLE_LIMITS = { count: 50, bytes: 200_000, total: 1_000_000 } as const;

/** An article of one server, without its text. */
export interface ServerArticle {
  /** Unique in its server; what a file's name is to an article on disk, its ending included. */
  readonly name: string;
  /** The size of its text in UTF-8 bytes. */
  readonly bytes: number;
  /** Who put it there last; `null` when that person had themself forgotten. */
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
}

/** An article of one server with its text. */
interface ServerArticleText extends ServerArticle {
  readonly text: string;
}

/** What came of putting an article: there are limits (`ARTICLE_LIMITS`), and somebody else may have been quicker. */
type ArticlePut = 'added' | 'replaced' | 'too many' | 'too large' | 'no room' | 'changed meanwhile';

/** An article to put. */
interface ArticleToPut {
  readonly name: string;
  readonly text: string;
  readonly updatedBy: string;
  /** When the article that it is to replace was updated; `null` when there must not be one. */
  readonly over: Date | null;
}

/** Keeps the articles that servers add to the common ones. A change is heard in every process (`Store.changed`). */
export interface ArticleStore {
  put(guildId: string, article: ArticleToPut): Promise<ArticlePut>;
  /** In the order of their names. */
  list(guildId: string): Promise<readonly ServerArticle[]>;
  /** All with their texts, in the order of their names: what a server's library is built from. */
  read(guildId: string): Promise<readonly ServerArticleText[]>;
  find(guildId: string, name: string): Promise<ServerArticleText | undefined>;
  /** Whether it was there to remove, as it was updated at that time. */
  remove(guildId: string, name: string, updatedAt: Date): Promise<boolean>;
  /** The servers that have any. */
  servers(): Promise<readonly string[]>;
}
