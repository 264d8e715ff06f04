import { type Client, Events, type Interaction, type Message } from 'discord.js';
import { ask } from '../app/ask.ts';
import { type Log, noteOf } from '../log.ts';
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

/** What the dispatch of events needs. */
export interface Handling {
  readonly context: Omit<Context, 'language' | 'openLanguage'>;
  readonly languages: Languages;
  readonly components: readonly Component[];
  readonly inFlight: InFlight;
  readonly log: Log;
}

const REMEMBERED = 5000;

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

function contextOf(source: Interaction | Message, { context, languages }: Handling): Context {
  if (!('locale' in source)) {
    const language = languages.of(source.guild?.preferredLocale);
    return { ...context, language, openLanguage: language };
  }
  const { locale, guildLocale } = source;
  return { ...context, language: languages.of(locale), openLanguage: languages.of(guildLocale ?? locale) };
}

async function interact(interaction: Interaction, context: Context, { components }: Handling): Promise<void> {
  const { say } = context.language;
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
  context: Context,
): Promise<void> {
  const question = questionOf(message, message.client.user.id);
  if (question === undefined || seen(message.id)) return;
  const { library, exchange } = await context.turns(() => {
    const library = context.library();
    return { library, exchange: ask(library, question) };
  });
  const view = openView(context, message.author.id);
  await respondToMessage(message, answerCard(exchange.answer, view), view.say);
  await context.recorder.unanswered({ guildId: message.guildId, library }, exchange);
}

async function refuse(interaction: Interaction, { language }: Context): Promise<void> {
  if (interaction.isRepliable()) await respondPrivately(interaction, textCard(language.say('restarting')));
}

async function failed(
  source: Interaction | Message,
  error: unknown,
  { context, log }: { readonly context: Context; readonly log: Log },
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
