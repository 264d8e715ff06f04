import { type Kysely, type Migration, sql } from 'kysely';

/**
 * The steps that make the tables what they are, in the order of their names, in SQL that both engines read alike. A step that
 * was released is never changed: what must be otherwise becomes a further step.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-24-begin': step(
    `create table settings (
      guild_id text not null, name text not null, value text not null,
      primary key (guild_id, name))`,
    `create table votes (
      guild_id text not null, user_id text not null, passage_id text not null, mark text not null,
      helpful integer not null, reason text, voted_at bigint not null,
      primary key (guild_id, user_id, passage_id, mark))`,
    `create index votes_by_user on votes (user_id)`,
    `create table questions (
      id text primary key, guild_id text not null, sameness text not null, because text not null, text text not null,
      mark text, count integer not null, first_asked text not null, last_asked text not null, closed_on text,
      unique (guild_id, sameness, because))`,
    `create table shares (
      id text primary key, guild_id text not null, channel_id text not null, message_id text, sharer_id text not null,
      passage_id text not null, mark text not null, shared_at bigint not null)`,
    `create index shares_by_message on shares (message_id)`,
    `create index shares_by_sharer on shares (sharer_id)`,
    `create table articles (
      guild_id text not null, name text not null, text text not null, bytes integer not null,
      updated_by text, updated_at bigint not null,
      primary key (guild_id, name))`,
    `create index articles_by_author on articles (updated_by)`,
    `create table drafts (
      id text primary key, guild_id text not null, user_id text not null, value text not null,
      expires_at bigint not null)`,
    `create index drafts_by_user on drafts (user_id)`,
    `create index drafts_by_expiry on drafts (expires_at)`,
    `create table jobs (
      guild_id text not null, name text not null, due_at bigint not null,
      primary key (guild_id, name))`,
  ),
};

function step(...statements: readonly string[]): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
