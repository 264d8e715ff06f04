import { type Client, Events, type Interaction, type Message } from 'discord.js';
import { ask } from '../app/ask.ts';
import { type Log, noteOf } from '../log.ts';
import type { Library } from '../retrieval/library.ts';
import type { Component } from './component.ts';
import type { Context } from './context.ts';
import { parseCustomId } from './customId.ts';
import { kindOfFailure } from './failures.ts';
import type { InFlight } from './inFlight.ts';
import type { Languages } from './languages.ts';
import { questionOf } from './question.ts';
import { createRecent } from './recent.ts';
import { answerCard } from './render/answerCard.ts';
import { textCard } from './render/card.ts';
import { respondPrivately, respondToMessage } from './respond.ts';
import { openView } from './view.ts';
import { within } from './within.ts';

/** The part of a context that is the same wherever something happens. */
type PlacelessContext = Omit<Context, 'library' | 'language' | 'openLanguage'>;

/** What the dispatch of events needs. */
export interface Handling {
  readonly context: PlacelessContext;
  readonly languages: Languages;
  readonly components: readonly Component[];
  readonly inFlight: InFlight;
  readonly log: Log;
}

const REMEMBERED = 5000;
/** Discord waits 3 s for the first answer. A library that is not ready after this many ms is not waited for. */
const LIBRARY_PATIENCE = 1500;

/** Leads every event of the client to what answers it. One failed handler is logged and answered kindly; the others go on. */
export function dispatch(client: Client, handling: Handling): void {
  const { inFlight, log } = handling;
  const seen = createRecent(REMEMBERED);
  client.on(Events.InteractionCreate, (interaction) => {
    if (seen(interaction.id)) return;
    const context = contextOf(interaction, handling);
    const handled = inFlight.stopping
      ? refuse(interaction, context)
      : interact(interaction, context, handling);
    inFlight.track(handled.catch((error) => failed(interaction, error, { context, log })));
  });
  client.on(Events.MessageCreate, (message) => {
    if (inFlight.stopping) return;
    const context = contextOf(message, handling);
    const answered = answerMessage(message, seen, context);
    inFlight.track(answered.catch((error) => failed(message, error, { context, log })));
  });
}

function contextOf(
  source: Interaction | Message,
  { context, languages }: Handling,
): Omit<Context, 'library'> {
  if (!('locale' in source)) {
    const language = languages.of(source.guild?.preferredLocale);
    return { ...context, language, openLanguage: language };
  }
  const { locale, guildLocale } = source;
  return { ...context, language: languages.of(locale), openLanguage: languages.of(guildLocale ?? locale) };
}

async function interact(
  interaction: Interaction,
  placed: Omit<Context, 'library'>,
  { components }: Handling,
): Promise<void> {
  const { say } = placed.language;
  const library = await readyLibrary(interaction, placed);
  if (!library) return sayLoading(interaction, placed);
  const context = { ...placed, library: () => library };
  if (interaction.isChatInputCommand() || interaction.isAutocomplete()) {
    const command = context.commands.find(({ data }) => data.name === interaction.commandName);
    if (interaction.isAutocomplete()) return command?.complete?.(interaction, context);
    return command
      ? command.run(interaction, context)
      : respondPrivately(interaction, textCard(say('command.old')));
  }
  if (interaction.isButton() || interaction.isStringSelectMenu()) {
    const id = parseCustomId(interaction.customId);
    const component = components.find(({ name }) => name === id?.component);
    if (id && component) return component.run(interaction, id.fields, context);
  }
  if (interaction.isRepliable()) await respondPrivately(interaction, textCard(say('button.old')));
}

async function answerMessage(
  message: Message,
  seen: (id: string) => boolean,
  context: Omit<Context, 'library'>,
): Promise<void> {
  const question = questionOf(message, message.client.user.id);
  if (question === undefined || seen(message.id)) return;
  const library = await context.libraries.of(message.guildId);
  const exchange = await context.turns(() => ask(library, question));
  const view = openView(context, message.author.id);
  await respondToMessage(message, answerCard(exchange.answer, view), view.say);
  await context.recorder.unanswered({ guildId: message.guildId, library }, exchange);
}

/** The library of the server where something happens, unless it takes too long to read. */
async function readyLibrary(
  { guildId }: Interaction,
  { libraries }: PlacelessContext,
): Promise<Library | undefined> {
  let ready: Library | undefined;
  const found = libraries.of(guildId).then((library) => {
    ready = library;
  });
  await within(LIBRARY_PATIENCE, found);
  return ready;
}

async function sayLoading(interaction: Interaction, { language }: Pick<Context, 'language'>): Promise<void> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable())
    await respondPrivately(interaction, textCard(language.say('library.loading')));
}

async function refuse(interaction: Interaction, { language }: Pick<Context, 'language'>): Promise<void> {
  if (interaction.isRepliable()) await respondPrivately(interaction, textCard(language.say('restarting')));
}

async function failed(
  source: Interaction | Message,
  error: unknown,
  { context, log }: { readonly context: Pick<Context, 'language'>; readonly log: Log },
): Promise<void> {
  const kind = kindOfFailure(error);
  const fields = { id: source.id, ...noteOf(error) };
  if (kind === 'too late') return log.info(fields, 'An answer came too late or twice');
  if (kind === 'not allowed')
    return log.warn(fields, 'An answer was not allowed here: check the permissions of the bot');
  log.error(fields, 'An answer failed');
  const { say } = context.language;
  const apology = textCard(say('failed'));
  try {
    if (!('isRepliable' in source)) await respondToMessage(source, apology, say);
    else if (source.isRepliable()) await respondPrivately(source, apology);
  } catch (again) {
    log.warn({ id: source.id, ...noteOf(again) }, 'The apology for a failed answer failed too');
  }
}
