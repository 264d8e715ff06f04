import { type Interaction, InteractionContextType, type Message, type PartialMessage } from 'discord.js';
import type { Component } from './component.ts';
import type { Placed, Sharing } from './context.ts';
import { parseCustomId } from './customId.ts';
import type { Languages } from './languages.ts';
import type { MessageMenu } from './menu.ts';
import { readyLibrary } from './readyLibrary.ts';
import { textCard } from './render/card.ts';
import { respondPrivately } from './respond.ts';
import type { Say } from './texts.ts';

/** What there is to be used: what an interaction leads to. Commands are in the context, as `/help` lists them. */
export interface Usable {
  readonly components: readonly Component[];
  readonly menus: readonly MessageMenu[];
}

/** What a handler may use for every interaction and message alike. */
export type SharedContext = Omit<Placed, 'language' | 'openLanguage' | 'sharing' | 'answered'>;

/** The context of one interaction or message: whose languages, and where its answer can be shared. */
export function contextOf(
  source: Interaction | Message | PartialMessage,
  context: SharedContext,
  languages: Languages,
): Omit<Placed, 'answered'> {
  if (!('locale' in source)) {
    const language = languages.of(source.guild?.preferredLocale);
    return { ...context, language, openLanguage: language, sharing: 'nowhere' };
  }
  const { locale, guildLocale } = source;
  const openLanguage = languages.of(guildLocale ?? locale);
  return { ...context, language: languages.of(locale), openLanguage, sharing: sharingOf(source) };
}

/** Leads an interaction to its command, menu or component; to a kind private note when that is unknown. */
export async function interact(
  interaction: Interaction,
  placed: Placed,
  { components, menus }: Usable,
): Promise<void> {
  const { say } = placed.language;
  const library = await readyLibrary(placed.libraries, interaction.guildId);
  if (!library) return sayLoading(interaction, say);
  const context = { ...placed, library: () => library };
  if (interaction.isChatInputCommand() || interaction.isAutocomplete()) {
    const command = context.commands.find(({ data }) => data.name === interaction.commandName);
    if (interaction.isAutocomplete()) return command?.complete?.(interaction, context);
    if (command) return command.run(interaction, context);
    return respondPrivately(interaction, textCard(say('command.old')));
  }
  if (interaction.isMessageContextMenuCommand()) {
    const menu = menus.find(({ data }) => data.name === interaction.commandName);
    return menu
      ? menu.run(interaction, context)
      : respondPrivately(interaction, textCard(say('command.old')));
  }
  if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit()) {
    const id = parseCustomId(interaction.customId);
    const component = components.find(({ name }) => name === id?.component);
    if (id && component && !interaction.isModalSubmit())
      return component.run(interaction, id.fields, context);
    if (id && component?.submit && interaction.isModalSubmit())
      return component.submit(interaction, id.fields, context);
  }
  if (interaction.isRepliable()) await respondPrivately(interaction, textCard(say('button.old')));
}

async function sayLoading(interaction: Interaction, say: Say): Promise<void> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) await respondPrivately(interaction, textCard(say('library.loading')));
}

function sharingOf(interaction: Interaction): Sharing {
  if (interaction.inCachedGuild()) return 'anywhere';
  return interaction.inGuild() || interaction.context === InteractionContextType.PrivateChannel
    ? 'here'
    : 'nowhere';
}
