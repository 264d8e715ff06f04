import { type Client, Events, type Interaction, type Message } from 'discord.js';
import type { Watch } from '../app/watch.ts';
import { type Log, noteOf } from '../log.ts';
import { type Asked, follow } from './asked.ts';
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
  readonly context: Omit<Context, 'ask' | 'language' | 'openLanguage'>;
  readonly languages: Languages;
  readonly components: readonly Component[];
  readonly inFlight: InFlight;
  readonly watch: Watch;
  readonly log: Log;
}

const REMEMBERED = 5000;

/** Leads every event of the client to what answers it. One failed handler is logged and answered kindly; the others go on. */
export function dispatch(client: Client, handling: Handling): void {
  const { inFlight } = handling;
  const seen = createRecent(REMEMBERED);
  client.on(Events.InteractionCreate, (interaction) => {
    if (seen(interaction.id)) return;
    handle(interaction, handling, (context) =>
      inFlight.stopping ? refuse(interaction, context) : interact(interaction, context, handling),
    );
  });
  client.on(Events.MessageCreate, (message) => {
    if (!inFlight.stopping) handle(message, handling, (context) => answerMessage(message, seen, context));
  });
}

function handle(
  source: Interaction | Message,
  handling: Handling,
  work: (context: Context) => Promise<void>,
): void {
  const { inFlight, watch, log } = handling;
  const asked = follow(source, { library: handling.context.library, watch, log });
  const context = contextOf(source, handling, asked);
  const failing = { context, asked, log };
  inFlight.track(work(context).then(asked.ended, (error) => failed(source, error, failing)));
}

function contextOf(source: Interaction | Message, { context, languages }: Handling, { ask }: Asked): Context {
  if (!('locale' in source)) {
    const language = languages.of(source.guild?.preferredLocale);
    return { ...context, ask, language, openLanguage: language };
  }
  const { locale, guildLocale } = source;
  const openLanguage = languages.of(guildLocale ?? locale);
  return { ...context, ask, language: languages.of(locale), openLanguage };
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
  const { answer } = await context.turns(() => context.ask(question));
  const view = openView(context, message.author.id);
  await respondToMessage(message, answerCard(answer, view), view.say);
}

async function refuse(interaction: Interaction, { language }: Context): Promise<void> {
  if (interaction.isRepliable()) await respondPrivately(interaction, textCard(language.say('restarting')));
}

async function failed(
  source: Interaction | Message,
  error: unknown,
  { context, asked, log }: { readonly context: Context; readonly asked: Asked; readonly log: Log },
): Promise<void> {
  asked.failed();
  const kind = kindOfFailure(error);
  const fields = { request: source.id, ...noteOf(error) };
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
    log.warn({ request: source.id, ...noteOf(again) }, 'The apology for a failed answer failed too');
  }
}
