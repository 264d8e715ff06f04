import {
  ChannelType,
  type ChatInputCommandInteraction,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import { type SettingForm, settingForms } from '../app/kept/settingForms.ts';
import { type GuildSettings, guildSettings, type SettingName } from '../app/kept/settings.ts';

/** The name of a setting as an option: `keepDays` is `keep-days`. */
export function settingOption(name: SettingName): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** Gives a subcommand an option for each setting. */
export function addSettingOptions(command: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  for (const form of settingForms) addOption(command, form);
  return command;
}

function addOption(command: SlashCommandSubcommandBuilder, form: SettingForm): void {
  const name = settingOption(form.name);
  const { description } = form;
  switch (form.kind) {
    case 'switch':
      command.addBooleanOption((option) => option.setName(name).setDescription(description));
      return;
    case 'number':
      command.addIntegerOption((option) =>
        option.setName(name).setDescription(description).setMinValue(form.least).setMaxValue(form.most),
      );
      return;
    case 'channel':
      command.addChannelOption((option) =>
        option
          .setName(name)
          .setDescription(description)
          .addChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement),
      );
      return;
    case 'choice':
      command.addStringOption((option) =>
        option
          .setName(name)
          .setDescription(description)
          .addChoices(...form.choices.map((choice) => ({ name: choice, value: choice }))),
      );
  }
}

/** The settings that a use of such a subcommand gives; what Discord should never have let through is left out. */
export function givenSettings({ options }: ChatInputCommandInteraction): Partial<GuildSettings> {
  const given = settingForms.flatMap(({ name }) => {
    const value = options.get(settingOption(name))?.value;
    const parsed = guildSettings.shape[name].safeParse(value);
    return value !== undefined && parsed.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(given);
}
