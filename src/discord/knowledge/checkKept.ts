import { propose } from '../../check/proposal.ts';
import type { Context } from '../context.ts';
import { type Card, textCard } from '../render/card.ts';
import { brokenCard, checkedCard } from '../render/knowledgeCard.ts';
import { echo } from '../render/markdown.ts';

/** What could be better about an article of a server, and what it answers. */
export async function checkKept(
  guildId: string,
  name: string,
  { store, libraries, language: { say } }: Context,
): Promise<Card> {
  const kept = await store.articles.find(guildId, name);
  if (!kept) return textCard(say('knowledge.unknown', { name: echo(name, 90) }));
  const today = new Date().toISOString().slice(0, 10);
  const checked = await propose(libraries, guildId, { ...kept, today });
  return checked.article ? checkedCard(name, checked, say) : brokenCard(name, checked.errors, say);
}
