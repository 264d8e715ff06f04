import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { insights } from '../../app/insights.ts';
import type { Command } from '../command.ts';
import { textCard } from '../render/card.ts';
import { INSIGHTS_SHOWN, insightsCard } from '../render/insightsCard.ts';
import { respondPrivately } from '../respond.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('insights')
    .setDescription('Questions that the articles leave unanswered, the most asked first')
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .toJSON(),

  async run(interaction, { store, settings, library, language: { say } }) {
    const { guildId } = interaction;
    if (guildId === null) return respondPrivately(interaction, textCard(say('server.only')));
    const { keepQuestions } = await settings.of(guildId);
    if (!keepQuestions) return respondPrivately(interaction, textCard(say('insights.off')));
    const found = await insights(store, { guildId, library: library(), limit: INSIGHTS_SHOWN });
    await respondPrivately(interaction, insightsCard(found, say));
  },
} satisfies Command;
