import { z } from 'zod';

// Rows hold texts, whole numbers and nulls only: both engines know these, and libsql ends the process over anything else.
// PostgreSQL takes no NUL in a text.
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => !value.includes('\0'));
const id = text(64).min(1);
const moment = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const json = text(4_000_000).refine(isJson, 'is not JSON');

/** The rows of each table, as they are kept and as an export holds them. Times are ms since 1970. */
export const tables = {
  settings: z.strictObject({ guild_id: id, name: id, value: json }),
  votes: z.strictObject({
    guild_id: id,
    user_id: id,
    passage_id: text(100),
    mark: id,
    helpful: z.literal([0, 1]),
    reason: id.nullable(),
    voted_at: moment,
  }),
  questions: z.strictObject({
    id,
    guild_id: id,
    sameness: id,
    because: z.enum(['unanswered', 'disputed']),
    text: text(300),
    mark: id.nullable(),
    count: z.int().min(1).max(2_147_483_647),
    first_asked: day,
    last_asked: day,
    closed_on: day.nullable(),
  }),
  shares: z.strictObject({
    id,
    guild_id: id,
    channel_id: id,
    message_id: id.nullable(),
    sharer_id: id,
    passage_id: text(100),
    mark: id,
    shared_at: moment,
  }),
  articles: z.strictObject({
    guild_id: id,
    name: text(100).min(1),
    text: text(1_000_000),
    bytes: z.int().min(0),
    updated_by: id.nullable(),
    updated_at: moment,
  }),
  drafts: z.strictObject({ id, guild_id: id, user_id: id, value: json, expires_at: moment }),
  jobs: z.strictObject({ guild_id: id, name: id, due_at: moment }),
} as const;

/** The name of a table. */
export type TableName = keyof typeof tables;

/** The database as the query builder knows it. */
export type Tables = { [Name in TableName]: z.infer<(typeof tables)[Name]> };

/** What tells a table's rows apart. */
export const primaryKeys = {
  settings: ['guild_id', 'name'],
  votes: ['guild_id', 'user_id', 'passage_id', 'mark'],
  questions: ['id'],
  shares: ['id'],
  articles: ['guild_id', 'name'],
  drafts: ['id'],
  jobs: ['guild_id', 'name'],
} as const satisfies { [Name in TableName]: readonly (keyof Tables[Name])[] };

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
