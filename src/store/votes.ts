import { sql } from 'kysely';
import { type Tally, type VoteReason, type VoteStore, voteReason } from '../app/kept/votes.ts';
import type { Database } from './database.ts';

/** Votes, one row for each person and passage revision. */
export function voteStore({ db, now }: Database): VoteStore {
  return {
    async cast(guildId, { userId, passageId, mark, helpful, reason }) {
      const said = { helpful: helpful ? 1 : 0, reason: reason ?? null, voted_at: now() } as const;
      await db
        .insertInto('votes')
        .values({ guild_id: guildId, user_id: userId, passage_id: passageId, mark, ...said })
        .onConflict((same) => same.columns(['guild_id', 'user_id', 'passage_id', 'mark']).doUpdateSet(said))
        .execute();
    },

    async disputed(guildId, limit) {
      const rows = await db
        .selectFrom('votes')
        .select((of) => [
          'passage_id',
          'mark',
          sql<number>`cast(sum(helpful) as integer)`.as('helpful'),
          sql<number>`cast(sum(1 - helpful) as integer)`.as('unhelpful'),
          ...REASONS.map((reason) =>
            of.fn.count<number>(of.case().when('reason', '=', reason).then(1).end()).as(reason),
          ),
        ])
        .where('guild_id', '=', guildId)
        .groupBy(['passage_id', 'mark'])
        .having(sql`sum(1 - helpful)`, '>', 0)
        .orderBy('unhelpful', 'desc')
        .orderBy('passage_id')
        .limit(limit)
        .execute();
      return rows.map(toTally);
    },
  };
}

const REASONS = voteReason.options;

type TallyRow = Readonly<Record<VoteReason, number>> & {
  readonly passage_id: string;
  readonly mark: string;
  readonly helpful: number;
  readonly unhelpful: number;
};

function toTally({ passage_id, mark, helpful, unhelpful, ...counts }: TallyRow): Tally {
  const reasons = Object.fromEntries(
    REASONS.flatMap((reason) => (counts[reason] > 0 ? [[reason, counts[reason]]] : [])),
  );
  return { passageId: passage_id, mark, helpful, unhelpful, reasons };
}
