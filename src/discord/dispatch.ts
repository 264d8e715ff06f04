import { type Client, Events, type Interaction, type Message } from 'discord.js';
import { ask } from '../app/ask.ts';
import type { Log } from '../log.ts';
import type { Component } from './component.ts';
import type { Context } from './context.ts';
import { parseCustomId } from './customId.ts';
import { kindOfFailure, noteOf } from './failures.ts';
import type { InFlight } from './inFlight.ts';
import { questionOf } from './question.ts';
import { createRecent } from './recent.ts';
import { answerCard, textCard } from './render/card.ts';
import { respondPrivately, respondToMessage } from './respond.ts';
import { texts } from './texts.ts';

/** What the dispatch of events needs. */
export interface Handling {
  readonly context: Context;
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
    const handled = inFlight.stopping ? refuse(interaction) : interact(interaction, handling);
    inFlight.track(handled.catch((error) => failed(interaction, error, log)));
  });
  client.on(Events.MessageCreate, (message) => {
    if (inFlight.stopping) return;
    const answered = answerMessage(message, seen, handling);
    inFlight.track(answered.catch((error) => failed(message, error, log)));
  });
}

async function interact(interaction: Interaction, { context, components }: Handling): Promise<void> {
  if (interaction.isChatInputCommand() || interaction.isAutocomplete()) {
    const command = context.commands.find(({ data }) => data.name === interaction.commandName);
    if (interaction.isAutocomplete()) return command?.complete?.(interaction, context);
    return command
      ? command.run(interaction, context)
      : respondPrivately(interaction, textCard(texts.oldCommand));
  }
  if (interaction.isButton()) {
    const id = parseCustomId(interaction.customId);
    const component = components.find(({ name }) => name === id?.component);
    if (id && component) return component.run(interaction, id.fields, context);
  }
  if (interaction.isRepliable()) await respondPrivately(interaction, textCard(texts.oldButton));
}

async function answerMessage(
  message: Message,
  seen: (id: string) => boolean,
  { context }: Handling,
): Promise<void> {
  const question = questionOf(message, message.client.user.id);
  if (question === undefined || seen(message.id)) return;
  const { answer } = await context.turns(() => ask(context.library(), question));
  await respondToMessage(message, answerCard(answer));
}

async function refuse(interaction: Interaction): Promise<void> {
  if (interaction.isRepliable()) await respondPrivately(interaction, textCard(texts.restarting));
}

async function failed(source: Interaction | Message, error: unknown, log: Log): Promise<void> {
  const kind = kindOfFailure(error);
  const fields = { id: source.id, ...noteOf(error) };
  if (kind === 'too late') return log.info(fields, 'An answer came too late or twice');
  if (kind === 'not allowed')
    return log.warn(fields, 'An answer was not allowed here: check the permissions of the bot');
  log.error(fields, 'An answer failed');
  try {
    if (!('isRepliable' in source)) await respondToMessage(source, textCard(texts.failed));
    else if (source.isRepliable()) await respondPrivately(source, textCard(texts.failed));
  } catch (again) {
    log.warn({ id: source.id, ...noteOf(again) }, 'The apology for a failed answer failed too');
  }
}
