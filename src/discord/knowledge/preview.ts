import type { RepliableInteraction } from 'discord.js';
import { ARTICLE_LIMITS } from '../../app/kept/articles.ts';
import { passageChanges } from '../../app/passageChanges.ts';
import { propose } from '../../check/proposal.ts';
import type { Context } from '../context.ts';
import { type Card, textCard } from '../render/card.ts';
import { brokenCard, previewCard } from '../render/knowledgeCard.ts';
import { echo } from '../render/markdown.ts';
import { type ArticleDraft, DRAFT_LIFETIME } from './draft.ts';

/** A text that somebody wants as an article of their server. */
export interface Submitted {
  readonly guildId: string;
  readonly how: 'add' | 'replace';
  readonly name: string;
  readonly text: string;
}

/** The preview of an article, with buttons to use it; or what keeps it from being used. */
export async function preview(
  { user }: RepliableInteraction,
  { guildId, how, name, text }: Submitted,
  { store, libraries, language: { say } }: Context,
): Promise<Card> {
  const shown = echo(name, 90);
  if (Buffer.byteLength(text) > ARTICLE_LIMITS.bytes)
    return textCard(say('knowledge.large', { limit: ARTICLE_LIMITS.bytes / 1000 }));
  if (text.trim() === '') return textCard(say('knowledge.empty'));
  // PostgreSQL takes no NUL in a text, and people write none.
  if (text.includes('\0')) return textCard(say('knowledge.binary', { name: shown }));
  const articles = await store.articles.list(guildId);
  const there = articles.find((one) => one.name === name);
  if (how === 'add' && there) return textCard(say('knowledge.there', { name: shown }));
  if (how === 'replace' && !there) return textCard(say('knowledge.unknown', { name: shown }));
  if (!there && articles.length >= ARTICLE_LIMITS.count)
    return textCard(say('knowledge.many', { limit: ARTICLE_LIMITS.count }));
  const others = articles.reduce((sum, one) => sum + (one.name === name ? 0 : one.bytes), 0);
  if (others + Buffer.byteLength(text) > ARTICLE_LIMITS.total)
    return textCard(say('knowledge.room', { limit: ARTICLE_LIMITS.total / 1000 }));
  const today = new Date().toISOString().slice(0, 10);
  const proposal = await propose(libraries, guildId, { name, text, today });
  if (!proposal.article) return brokenCard(name, proposal.errors, say);
  const before = (await libraries.of(guildId)).articles.find(
    ({ path, id }) => path === name && id === proposal.article?.id,
  );
  const draft: ArticleDraft = { change: 'put', name, text, over: there?.updatedAt.getTime() ?? null };
  const id = await store.drafts.put(guildId, { userId: user.id, value: draft, lifetime: DRAFT_LIFETIME });
  const changes = passageChanges(before, proposal.article);
  return previewCard(
    { ...proposal, article: proposal.article, changes, draft: id, bytes: Buffer.byteLength(text) },
    say,
  );
}
