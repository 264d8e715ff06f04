import { MessageFlags } from 'discord.js';
import type { Component } from '../component.ts';
import { findAnswer } from '../findAnswer.ts';
import { textCard } from '../render/card.ts';
import { payload } from '../render/payload.ts';
import { quotationCard } from '../render/quotationCard.ts';
import { answerFirst, respondPrivately } from '../respond.ts';
import { share } from '../share.ts';
import { CHANGE, surely } from '../surely.ts';
import { privateView } from '../view.ts';

/** Shares a private answer where it was asked for. */
export default {
  name: 'share',

  async run(interaction, fields, context) {
    const view = privateView(context);
    const answer = findAnswer(context.library(), fields, view.say);
    if ('note' in answer) return respondPrivately(interaction, answer.note);
    // Only the reader of a private answer has this button; one in a public message was forged.
    if (!interaction.message.flags.has(MessageFlags.Ephemeral))
      return respondPrivately(interaction, textCard(view.say('button.old')));
    await answerFirst(interaction, 'deferred', () => interaction.deferUpdate());
    const { channelId, message, user } = interaction;
    const by = { sharer: user.id };
    const outcome = await share(
      interaction,
      { shown: answer.found, by, channelId, nonce: message.id },
      context,
    );
    if ('refused' in outcome) {
      const refusal = { content: outcome.refused, flags: MessageFlags.Ephemeral } as const;
      return void (await interaction.followUp(refusal));
    }
    const card = payload(quotationCard({ ...answer.found, shared: true }, view));
    await surely(() => interaction.editReply(card), CHANGE);
  },
} satisfies Component;
