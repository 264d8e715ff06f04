import type { ArticleStore } from './kept/articles.ts';
import type { DraftStore } from './kept/drafts.ts';
import type { QuestionStore } from './kept/questions.ts';
import type { SettingsStore } from './kept/settings.ts';
import type { ShareStore } from './kept/shares.ts';
import type { VoteStore } from './kept/votes.ts';

/** Where things are kept that happen in direct messages, in the place of a server's id. */
export const DIRECT = '@me';

/** What changed in the store, perhaps by another process. Without a server: anything may have, as changes were missed. */
export interface Change {
  readonly what: 'settings' | 'articles' | 'anything';
  readonly guildId?: string;
}

/** What was erased. */
export interface Erased {
  readonly votes: number;
  readonly shares: number;
}

/**
 * All that survives a restart, port of `store/`. Everything is kept by server: nothing put in under one id is ever seen
 * under another. Ids given out are random, and fit for a `custom_id`. Each operation is atomic, and what it acknowledged
 * is on disk. Any of them may fail with the database's own error; whatever is for people's convenience alone catches that.
 */
export interface Store {
  readonly settings: SettingsStore;
  readonly votes: VoteStore;
  readonly questions: QuestionStore;
  readonly shares: ShareStore;
  readonly articles: ArticleStore;
  readonly drafts: DraftStore;
  /** Says yes once in so many ms to all processes together; the first time after one such period. For weekly and daily work. */
  isDue(guildId: string, job: string, every: number): Promise<boolean>;
  /** Erases a person's votes, shares and drafts on all servers, and their name on articles. */
  forgetUser(userId: string): Promise<Erased>;
  /** Erases everything of a server. */
  forgetServer(guildId: string): Promise<void>;
  /** Erases drafts that have expired. */
  sweep(): Promise<void>;
  /** Has the listener called after each change, by whichever process, until the function that it returns is called. */
  changed(listener: (change: Change) => void): () => void;
  /** Succeeds when the store can be written to at this moment. */
  check(): Promise<void>;
  close(): Promise<void>;
}
