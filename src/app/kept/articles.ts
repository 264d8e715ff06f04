/** How much one server may add: articles, and UTF-8 bytes of each. */
export const ARTICLE_LIMITS = { count: 50, bytes: 1_000_000 } as const;

/** An article of one server, without its text. */
export interface ServerArticle {
  /** Unique in its server; what a file's name is to an article on disk. */
  readonly name: string;
  /** The size of its text in UTF-8 bytes. */
  readonly bytes: number;
  /** Who put it there last; `null` when that person had themself forgotten. */
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
}

/** An article of one server with its Markdown text. */
interface ServerArticleText extends ServerArticle {
  readonly text: string;
}

/** What came of putting an article: there are limits (`ARTICLE_LIMITS`). */
type ArticlePut = 'added' | 'replaced' | 'too many' | 'too large';

/** Keeps the articles that servers add to the common ones. A change is heard in every process (`Store.changed`). */
export interface ArticleStore {
  put(
    guildId: string,
    article: { readonly name: string; readonly text: string; readonly updatedBy: string },
  ): Promise<ArticlePut>;
  /** In the order of their names. */
  list(guildId: string): Promise<readonly ServerArticle[]>;
  /** All with their texts, in the order of their names: what a server's library is built from. */
  read(guildId: string): Promise<readonly ServerArticleText[]>;
  find(guildId: string, name: string): Promise<ServerArticleText | undefined>;
  /** Whether it was there to remove. */
  remove(guildId: string, name: string): Promise<boolean>;
}
