import { PermissionFlagsBits } from 'discord.js';
import type { Store } from '../../app/store.ts';
import { askerOf } from '../askerOf.ts';
import type { Component } from '../component.ts';
import { textCard } from '../render/card.ts';
import { answerFirst, respondPrivately } from '../respond.ts';
import { CHANGE, surely } from '../surely.ts';

export default {
  name: 'dismiss',

  async run(interaction, _fields, { language, store }) {
    const moderator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
    // Who asked is read off the message, not off the click, which anybody's program can send.
    if (interaction.user.id !== askerOf(interaction.message) && !moderator) {
      return respondPrivately(interaction, textCard(language.say('dismiss.others')));
    }
    await answerFirst(interaction, 'deferred', () => interaction.deferUpdate());
    await surely(() => interaction.deleteReply(), CHANGE);
    const { guildId, message } = interaction;
    if (guildId !== null) await forgetShare(store, guildId, message.id).catch(() => undefined);
  },
} satisfies Component;

/** A shared answer that is gone is no longer kept as one; a failure leaves no more than a row. */
async function forgetShare({ shares }: Store, guildId: string, messageId: string): Promise<void> {
  const share = await shares.findByMessage(guildId, messageId);
  if (share) await shares.remove(guildId, share.id);
}
