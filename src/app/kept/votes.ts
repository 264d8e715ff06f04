import { z } from 'zod';
import type { PassageRevision } from './passageRevision.ts';

/** Why an answer did not help. */
export const voteReason = z.enum(['wrong passage', 'not answered', 'out of date']);

/** Why an answer did not help. */
export type VoteReason = z.infer<typeof voteReason>;

/** What one person thinks of a passage as an answer. The question is no part of it, so nobody's name is tied to a question. */
interface Vote extends PassageRevision {
  readonly userId: string;
  readonly helpful: boolean;
  /** Only of a vote against. */
  readonly reason?: VoteReason;
}

/** How a passage was voted on, its earlier wordings apart. */
export interface Tally extends PassageRevision {
  readonly helpful: number;
  readonly unhelpful: number;
  /** How often each reason was given. */
  readonly reasons: Readonly<Partial<Record<VoteReason, number>>>;
}

/** Keeps votes, one for each person and passage revision: a second replaces the first. */
export interface VoteStore {
  cast(guildId: string, vote: Vote): Promise<void>;
  /** The passages with the most votes against, worst first; those without any are left out. */
  disputed(guildId: string, limit: number): Promise<readonly Tally[]>;
}
