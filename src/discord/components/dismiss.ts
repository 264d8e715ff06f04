import { PermissionFlagsBits } from 'discord.js';
import type { Component } from '../component.ts';
import { textCard } from '../render/card.ts';
import { answerFirst, respondPrivately } from '../respond.ts';
import { CHANGE, surely } from '../surely.ts';

export default {
  name: 'dismiss',

  async run(interaction, [asker], { language }) {
    const moderator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
    if (interaction.user.id !== asker && !moderator) {
      return respondPrivately(interaction, textCard(language.say('dismiss.others')));
    }
    await answerFirst(interaction, 'deferred', () => interaction.deferUpdate());
    await surely(() => interaction.deleteReply(), CHANGE);
  },
} satisfies Component;
