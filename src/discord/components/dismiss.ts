import { PermissionFlagsBits } from 'discord.js';
import type { Component } from '../component.ts';
import { textCard } from '../render/card.ts';
import { respondPrivately } from '../respond.ts';
import { texts } from '../texts.ts';

export default {
  name: 'dismiss',

  async run(interaction, [asker]) {
    const moderator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
    if (interaction.user.id !== asker && !moderator) {
      return respondPrivately(interaction, textCard(texts.dismissOthers));
    }
    await interaction.deferUpdate();
    await interaction.deleteReply();
  },
} satisfies Component;
