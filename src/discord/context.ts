import type { Exchange } from '../app/ask.ts';
import type { Status } from '../app/status.ts';
import type { Store } from '../app/store.ts';
import type { Library } from '../retrieval/library.ts';
import type { Command } from './command.ts';
import type { Language } from './languages.ts';
import type { Turns } from './turns.ts';

/** What a command or a component may use besides its interaction. */
export interface Context {
  /** The library as it is now; ask for it at each use, as a reload replaces it. */
  readonly library: () => Library;
  /** What survives a restart. */
  readonly store: Store;
  /** All commands, in the order of their names. */
  readonly commands: readonly Command[];
  readonly turns: Turns;
  /** Answers a question; how is told to those who watch. */
  readonly ask: (question: string) => Exchange;
  /** How the bot is at this moment. */
  readonly status: () => Promise<Status>;
  /** The language of whoever it is for: what only they see is in theirs. */
  readonly language: Language;
  /** The language of the place: what everybody sees is in the server's. */
  readonly openLanguage: Language;
}
