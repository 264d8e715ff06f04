import type { ModalSubmitInteraction } from 'discord.js';
import { typedName } from '../../app/articleName.ts';
import { ARTICLE_LIMITS } from '../../app/kept/articles.ts';
import type { Click, Component } from '../component.ts';
import type { Context } from '../context.ts';
import { type ArticleDraft, articleDraft } from '../knowledge/draft.ts';
import { managedServer } from '../knowledge/manages.ts';
import { preview } from '../knowledge/preview.ts';
import { type Card, textCard } from '../render/card.ts';
import { echo } from '../render/markdown.ts';
import { payload } from '../render/payload.ts';
import { answerFirst, deferPrivately, respondPrivately } from '../respond.ts';

/** Confirms or cancels a change of a server's articles, and takes the form in which one was typed. */
export default {
  name: 'knowledge',

  async run(interaction, [what, draft = ''], context) {
    const { say } = context.language;
    const guildId = managedServer(interaction);
    if (guildId === undefined) return respondPrivately(interaction, textCard(say('knowledge.forbidden')));
    // Of two clicks at once one takes the draft; nobody else can, as drafts are given to their owners alone.
    const taken = await context.store.drafts.take(guildId, interaction.user.id, draft);
    const change = articleDraft.safeParse(taken);
    if (!change.success) return respondPrivately(interaction, textCard(say('knowledge.expired')));
    const card =
      what === 'confirm'
        ? await carryOut(change.data, { guildId, userId: interaction.user.id }, context)
        : textCard(say('knowledge.cancelled'));
    await replace(interaction, card);
  },

  async submit(interaction, [how], context) {
    const { say } = context.language;
    const guildId = managedServer(interaction);
    if (guildId === undefined) return respondPrivately(interaction, textCard(say('knowledge.forbidden')));
    await deferPrivately(interaction);
    await respondPrivately(interaction, await submitted(interaction, { guildId, how }, context));
  },
} satisfies Component;

async function submitted(
  interaction: ModalSubmitInteraction,
  { guildId, how }: { readonly guildId: string; readonly how: string | undefined },
  context: Context,
): Promise<Card> {
  const text = interaction.fields.getTextInputValue('text');
  const name = typedName(interaction.fields.getTextInputValue('name'), text);
  if (name === undefined) return textCard(context.language.say('knowledge.name'));
  return preview(interaction, { guildId, how: how === 'replace' ? 'replace' : 'add', name, text }, context);
}

async function carryOut(
  change: ArticleDraft,
  { guildId, userId }: { readonly guildId: string; readonly userId: string },
  { store: { articles }, language: { say } }: Context,
): Promise<Card> {
  const name = echo(change.name, 90);
  if (change.change === 'remove') {
    const removed = await articles.remove(guildId, change.name, new Date(change.over));
    return textCard(say(removed ? 'knowledge.removed' : 'knowledge.meanwhile', { name }));
  }
  const over = change.over === null ? null : new Date(change.over);
  const done = await articles.put(guildId, { name: change.name, text: change.text, updatedBy: userId, over });
  switch (done) {
    case 'added':
      return textCard(say('knowledge.added', { name }));
    case 'replaced':
      return textCard(say('knowledge.replaced', { name }));
    case 'too many':
      return textCard(say('knowledge.many', { limit: ARTICLE_LIMITS.count }));
    case 'too large':
      return textCard(say('knowledge.large', { limit: ARTICLE_LIMITS.bytes / 1000 }));
    case 'no room':
      return textCard(say('knowledge.room', { limit: ARTICLE_LIMITS.total / 1000 }));
    case 'changed meanwhile':
      return textCard(say('knowledge.meanwhile', { name }));
  }
}

/** Puts the outcome in the place of the preview, whose buttons are spent. */
async function replace(interaction: Click, card: Card): Promise<void> {
  await answerFirst(interaction, 'replied', () => interaction.update(payload(card)));
}
