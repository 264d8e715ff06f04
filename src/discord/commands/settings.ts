import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { settingForms } from '../../app/kept/settingForms.ts';
import { defaultSettings, type GuildSettings } from '../../app/kept/settings.ts';
import type { Command } from '../command.ts';
import { mayPostIn } from '../mayPostIn.ts';
import { textCard } from '../render/card.ts';
import { settingsCard } from '../render/settingsCard.ts';
import { respondPrivately } from '../respond.ts';
import { addSettingOptions, givenSettings, settingOption } from '../settingOptions.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('settings')
    .setDescription('Settings of this server')
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addSubcommand((show) => show.setName('show').setDescription('Show the settings'))
    .addSubcommand((change) =>
      addSettingOptions(change.setName('change').setDescription('Change one or more settings')),
    )
    .addSubcommand((reset) =>
      reset
        .setName('reset')
        .setDescription('Set one back to what it is at first')
        .addStringOption((option) =>
          option
            .setName('setting')
            .setDescription('Which one')
            .setRequired(true)
            .addChoices(...settingForms.map(({ name }) => ({ name: settingOption(name), value: name }))),
        ),
    )
    .toJSON(),

  async run(interaction, { settings, language }) {
    const { guildId } = interaction;
    if (guildId === null) return respondPrivately(interaction, textCard(language.say('server.only')));
    const changes = changesOf(interaction);
    const channels = [changes.digestChannel, changes.answerChannel];
    const closed = channels.find((id) => id != null && !mayPostIn(interaction.guild, id));
    if (closed != null) {
      const note = language.say('settings.closed', { channel: `<#${closed}>` });
      return respondPrivately(interaction, textCard(note));
    }
    const now =
      Object.keys(changes).length > 0 ? await settings.change(guildId, changes) : await settings.of(guildId);
    await respondPrivately(interaction, settingsCard(now, language));
  },
} satisfies Command;

function changesOf(interaction: ChatInputCommandInteraction): Partial<GuildSettings> {
  const { options } = interaction;
  switch (options.getSubcommand()) {
    case 'change':
      return givenSettings(interaction);
    case 'reset': {
      const name = options.getString('setting', true);
      return Object.fromEntries(Object.entries(defaultSettings).filter(([key]) => key === name));
    }
    default:
      return {};
  }
}
