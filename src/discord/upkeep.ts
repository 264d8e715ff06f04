import { type Client, MessageFlags } from 'discord.js';
import { insights } from '../app/insights.ts';
import { upkeep } from '../app/upkeep.ts';
import { type Log, noteOf } from '../log.ts';
import type { Context } from './context.ts';
import type { Languages } from './languages.ts';
import { mayPostIn } from './mayPostIn.ts';
import { digestCard, INSIGHTS_SHOWN } from './render/insightsCard.ts';
import { payload } from './render/payload.ts';

/** What regular work needs. */
interface Regular {
  readonly context: Pick<Context, 'store' | 'settings' | 'libraries'>;
  readonly languages: Languages;
  readonly log: Log;
  /** Ms between two rounds. */
  readonly every: number;
  /** The time in ms since 1970. */
  readonly now: () => number;
}

/** A round that comes a moment early must not find that it is not due yet. */
const NEARLY = 0.9;

const HOUR = 60 * 60 * 1000;
const WEEK = 7 * 24 * HOUR;

/** The work of an hour: a round, and the time between two. */
export const HOURLY = { every: HOUR, now: Date.now } as const;

/** Does regular work now and every hour, until the function that it returns is called: erasing what is old, and the weekly digests. */
export function workRegularly(client: Client<true>, regular: Regular): () => Promise<void> {
  let round = work(client, regular);
  const timer = setInterval(() => {
    round = round.then(() => work(client, regular));
  }, regular.every);
  return () => {
    clearInterval(timer);
    return round;
  };
}

/** One round. One process does the upkeep of all; each posts the digests of its own servers. */
async function work(client: Client<true>, { context, languages, log, every, now }: Regular): Promise<void> {
  const { store } = context;
  try {
    if (await store.isDue('@store', 'upkeep', every * NEARLY)) await upkeep({ ...context, now: now() });
    for (const guildId of await store.settings.serversThatSet('digestChannel')) {
      if (client.guilds.cache.has(guildId)) await digest(client, guildId, { context, languages });
    }
  } catch (error) {
    log.error(noteOf(error), 'Upkeep failed, and is tried again in an hour');
  }
}

async function digest(
  client: Client<true>,
  guildId: string,
  { context, languages }: Pick<Regular, 'context' | 'languages'>,
): Promise<void> {
  const { store, settings, libraries } = context;
  const { digestChannel, keepQuestions } = await settings.of(guildId);
  const guild = client.guilds.cache.get(guildId);
  const channel = digestChannel === null ? undefined : guild?.channels.cache.get(digestChannel);
  if (!keepQuestions || !guild || !channel?.isSendable() || !mayPostIn(guild, channel.id)) return;
  if (!(await store.isDue(guildId, 'digest', WEEK))) return;
  const library = await libraries.of(guildId);
  const found = await insights(store, { guildId, library, limit: INSIGHTS_SHOWN });
  const { say } = languages.of(guild.preferredLocale);
  if (found.length > 0) {
    await channel.send({ ...payload(digestCard(found, say)), flags: MessageFlags.SuppressEmbeds });
  }
}
