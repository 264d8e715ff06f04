/** Why a question is kept: the articles did not answer it, or somebody voted against the answer. */
export type KeptBecause = 'unanswered' | 'disputed';

/** A question to keep, already cleared of everything that names a person. */
interface QuestionToKeep {
  /** What questions that ask the same have in common; they are merged by it. At most 64 characters. */
  readonly sameness: string;
  /** At most 300 characters. */
  readonly text: string;
  readonly because: KeptBecause;
  /** The words that were voted against, by their mark (`PassageRevision`); `null` of an unanswered one. */
  readonly mark: string | null;
}

/** A kept question. Who asked it is not known, and when only by the day. */
export interface KeptQuestion extends QuestionToKeep {
  readonly id: string;
  readonly guildId: string;
  /** In its latest wording. */
  readonly text: string;
  /** How often it was asked. */
  readonly count: number;
  /** Days in UTC, such as `2026-03-01`. */
  readonly firstAsked: string;
  readonly lastAsked: string;
  /** The day since which the articles answer it, or `null` while they do not. */
  readonly closedOn: string | null;
}

/** Keeps questions that were not answered, merged and counted. Whether a server allows it is the caller's to know. */
export interface QuestionStore {
  /** Keeps a question, or counts it again; a closed one is open again. */
  record(guildId: string, question: QuestionToKeep): Promise<void>;
  /** The open questions of a server, the most asked first. */
  open(guildId: string, limit: number): Promise<readonly KeptQuestion[]>;
  find(guildId: string, id: string): Promise<KeptQuestion | undefined>;
  /** Closes questions that the articles answer by now. */
  close(guildId: string, ids: readonly string[]): Promise<void>;
  /** The servers that have any questions kept. */
  servers(): Promise<readonly string[]>;
  /** Erases the questions last asked before a day (UTC, `2026-03-01`), or all, and says how many these were. */
  erase(guildId: string, before?: string): Promise<number>;
}
