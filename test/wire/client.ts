import { Client, type ClientOptions, Events, GatewayIntentBits as Intent, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import { within } from '../../src/discord/within.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import type { Settings } from '../support/discord/settings.ts';

/** What a bot without privileged intents asks for. */
export const MODEST = [Intent.Guilds, Intent.GuildMessages, Intent.DirectMessages];

const CLOSE_PATIENCE = 2000;

/** A Discord for this test alone. */
export async function discordFor(settings: Partial<Settings> = {}): Promise<Discord> {
  const discord = await startDiscord({ patience: 4_000, ...settings });
  onTestFinished(() => discord.close());
  return discord;
}

/** The real discord.js client, not yet logged in. */
export function clientFor(discord: Discord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: MODEST,
    partials: [Partials.Channel],
    // Tests neither wait for a slow answer nor have the client ask again unless they say so.
    rest: { api: discord.apiUrl, retries: 0, timeout: 5_000 },
    // The client waits five seconds between identifications; tests do not.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
  });
  // As the bot does: discord.js may wait for ever here.
  onTestFinished(() => within(CLOSE_PATIENCE, client.destroy()));
  return client;
}

/** The real discord.js client, logged in and ready. */
export async function loginTo(discord: Discord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = clientFor(discord, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}
