import { type Client, Events, type Interaction, type Message, type PartialMessage } from 'discord.js';
import { type Log, noteOf } from '../log.ts';
import { createChat } from './chat.ts';
import type { Context, Placed } from './context.ts';
import { kindOfFailure } from './failures.ts';
import type { InFlight } from './inFlight.ts';
import { contextOf, interact, type SharedContext, type Usable } from './interact.ts';
import type { Languages } from './languages.ts';
import { createRecent } from './recent.ts';
import { textCard } from './render/card.ts';
import { respondPrivately, respondToMessage } from './respond.ts';

/** What the dispatch of events needs. */
export interface Handling {
  readonly context: SharedContext;
  readonly languages: Languages;
  readonly usable: Usable;
  readonly inFlight: InFlight;
  readonly log: Log;
}

const REMEMBERED = 5000;

/** Leads every event of the client to what answers it. One failed handler is logged and answered kindly; the others go on. */
export function dispatch(client: Client, handling: Handling): void {
  const { inFlight, log, languages, usable } = handling;
  const chat = createChat();
  const seen = createRecent(REMEMBERED);
  client.on(Events.InteractionCreate, (interaction) => {
    if (seen(interaction.id)) return;
    const context = contextOf(interaction, handling.context, languages);
    const handled = inFlight.stopping ? refuse(interaction, context) : interact(interaction, context, usable);
    inFlight.track(handled.catch((error) => failed(interaction, error, { context, log })));
  });
  const follow = (message: Message | PartialMessage, work: (context: Placed) => Promise<void>): void => {
    if (inFlight.stopping) return;
    const context = contextOf(message, handling.context, languages);
    inFlight.track(work(context).catch((error) => failed(message, error, { context, log })));
  };
  client.on(Events.MessageCreate, (message) => follow(message, (context) => chat.written(message, context)));
  client.on(Events.MessageUpdate, (_, message) =>
    follow(message, (context) => chat.edited(message, context)),
  );
  client.on(Events.MessageDelete, (message) => follow(message, () => chat.deleted(message)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) follow(message, () => chat.deleted(message));
  });
}

async function refuse(interaction: Interaction, { language }: Pick<Context, 'language'>): Promise<void> {
  if (interaction.isRepliable()) await respondPrivately(interaction, textCard(language.say('restarting')));
}

async function failed(
  source: Interaction | Message | PartialMessage,
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
    if (!('isRepliable' in source)) {
      if (!source.partial) await respondToMessage(source, apology, say);
    } else if (source.isRepliable()) await respondPrivately(source, apology);
  } catch (again) {
    log.warn({ id: source.id, ...noteOf(again) }, 'The apology for a failed answer failed too');
  }
}
