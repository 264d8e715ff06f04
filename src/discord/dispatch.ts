import { type Client, Events, type Interaction, type Message, type PartialMessage } from 'discord.js';
import type { Watch } from '../app/watch.ts';
import { type Log, noteOf } from '../log.ts';
import { type Asked, follow } from './asked.ts';
import { createChat } from './chat.ts';
import type { Placed } from './context.ts';
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
  readonly watch: Watch;
  readonly log: Log;
}

const REMEMBERED = 5000;

/** Leads every event of the client to what answers it. One failed handler is logged and answered kindly; the others go on. */
export function dispatch(client: Client, handling: Handling): void {
  const { inFlight, usable } = handling;
  const chat = createChat();
  const seen = createRecent(REMEMBERED);
  client.on(Events.InteractionCreate, (interaction) => {
    if (seen(interaction.id)) return;
    handle(interaction, handling, (context) =>
      inFlight.stopping ? refuse(interaction, context) : interact(interaction, context, usable),
    );
  });
  const hear = (message: Message | PartialMessage, work: (context: Placed) => Promise<void>): void => {
    if (!inFlight.stopping) handle(message, handling, work);
  };
  client.on(Events.MessageCreate, (message) => hear(message, (context) => chat.written(message, context)));
  client.on(Events.MessageUpdate, (_, message) => hear(message, (context) => chat.edited(message, context)));
  client.on(Events.MessageDelete, (message) => hear(message, () => chat.deleted(message)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) hear(message, () => chat.deleted(message));
  });
}

function handle(
  source: Interaction | Message | PartialMessage,
  handling: Handling,
  work: (context: Placed) => Promise<void>,
): void {
  const { inFlight, languages, watch, log } = handling;
  const asked = follow(source, { watch, log });
  const context = { ...contextOf(source, handling.context, languages), answered: asked.answered };
  inFlight.track(work(context).then(asked.ended, (error) => failed(source, error, { context, asked, log })));
}

async function refuse(interaction: Interaction, { language }: Pick<Placed, 'language'>): Promise<void> {
  if (interaction.isRepliable()) await respondPrivately(interaction, textCard(language.say('restarting')));
}

async function failed(
  source: Interaction | Message | PartialMessage,
  error: unknown,
  {
    context,
    asked,
    log,
  }: { readonly context: Pick<Placed, 'language'>; readonly asked: Asked; readonly log: Log },
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
    if (!('isRepliable' in source)) {
      if (!source.partial) await respondToMessage(source, apology, say);
    } else if (source.isRepliable()) await respondPrivately(source, apology);
  } catch (again) {
    log.warn({ request: source.id, ...noteOf(again) }, 'The apology for a failed answer failed too');
  }
}
