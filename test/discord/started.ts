import { expect, onTestFinished } from 'vitest';
import type { Store } from '../../src/app/store.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { loadLanguages } from '../../src/discord/languages.ts';
import { loadLibrary } from '../../src/files/loadLibrary.ts';
import type { Log } from '../../src/log.ts';
import type { Library } from '../../src/retrieval/library.ts';
import { openStore } from '../../src/store/openStore.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import type { ChannelHandle } from '../support/discord/people/channel.ts';
import type { GuildHandle } from '../support/discord/people/guild.ts';
import type { UserHandle } from '../support/discord/people/user.ts';
import type { Settings } from '../support/discord/settings.ts';

/** One line of the log, with everything in it. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: object;
}

/** A bot at work in a server with one channel and one member, ended when the test is. */
export interface Started {
  readonly discord: Discord;
  readonly guild: GuildHandle;
  readonly channel: ChannelHandle;
  readonly alice: UserHandle;
  readonly bot: Bot;
  readonly library: Library;
  readonly store: Store;
  readonly log: LogLine[];
  /** Says something to the bot in the channel and waits for its reply. */
  mention(text: string): ReturnType<ChannelHandle['replyTo']>;
}

/** The bot's English. */
export const english = (await loadLanguages()).of('en');

/** What a test's bot answers from: two small articles with every difficulty in them. */
export const { library } = await loadLibrary('test/discord/articles');

/** A pace for crowds: as fast as anybody likes. */
export const ANY_PACE = { person: () => true, channel: () => true, notice: () => true };

/** Questions on those articles, by what they are answered with. */
export const QUESTIONS = {
  passage: 'How far can the lamp of the lighthouse be seen?',
  hostile: 'What do the painted harbour signs say?',
  choice: 'How often was the fog bell rung?',
  fallback: 'When do painted ships sail to Norway?',
  unknown: 'Zweistein or Einstein?',
} as const;

/** Starts a Discord and a bot in it. */
export async function start(
  {
    config,
    ...options
  }: Partial<Omit<BotOptions, 'config'>> & { config?: Partial<BotOptions['config']> } = {},
  settings: Partial<Settings> = {},
): Promise<Started> {
  const discord = await startDiscord(settings);
  onTestFinished(() => discord.close());
  const guild = discord.guild('Harbour');
  const channel = guild.channel('general');
  const alice = guild.user('alice');
  const { log, lines } = recordingLog();
  const store = await newStore();
  const bot = await startBot({
    config: { ...configOf(discord), ...config },
    library: () => library,
    store,
    log,
    ...options,
  });
  onTestFinished(() => bot.stop());
  const mention = (text: string) => channel.replyTo(alice.say(channel, `${discord.bot.mention} ${text}`));
  return { discord, guild, channel, alice, bot, library, store, log: lines, mention };
}

/** An empty store that ends with the test. */
export async function newStore(): Promise<Store> {
  const store = await openStore({ dataDir: ':memory:' });
  onTestFinished(() => store.close());
  return store;
}

/** The settings that lead to a test's Discord. */
export function configOf({ apiUrl, token }: Discord): BotOptions['config'] {
  return { apiUrl, token, libraryMemory: 64_000_000 };
}

/** A log that keeps its lines. */
export function recordingLog(): { readonly log: Log; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (fields: object, message: string) => {
    lines.push({ level, message, fields });
  };
  return { log: { info: at('info'), warn: at('warn'), error: at('error') }, lines };
}

/** A file in the golden folder, for `toMatchFileSnapshot`. */
export function page(name: string): string {
  return new URL(`../golden/discord/${name}.txt`, import.meta.url).pathname;
}

/** Expects that an answer notifies nobody and draws no preview. */
export function expectQuiet(message: { pings: unknown; previews: readonly string[] }): void {
  expect(message.pings).toEqual({ everyone: false, users: [], roles: [] });
  expect(message.previews).toEqual([]);
}
