import { PermissionFlagsBits } from 'discord.js';
import { insightOf } from '../../app/insights.ts';
import type { Component } from '../component.ts';
import { textCard } from '../render/card.ts';
import { mendCard } from '../render/insightsCard.ts';
import { respondPrivately } from '../respond.ts';

/** What would have an unanswered question answered. */
export default {
  name: 'mend',

  async run(interaction, [id = ''], { store, library, language: { say } }) {
    const { guildId, memberPermissions } = interaction;
    const allowed = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
    const question = guildId !== null && allowed ? await store.questions.find(guildId, id) : undefined;
    const card = question ? mendCard(insightOf(library(), question), say) : textCard(say('mend.gone'));
    await respondPrivately(interaction, card);
  },
} satisfies Component;
