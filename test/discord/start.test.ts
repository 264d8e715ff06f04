import { readdirSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type BotOptions, startBot } from '../../src/discord/bot.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import type { Settings } from '../support/discord/settings.ts';
import { configOf, library, newStore, QUESTIONS, recordingLog, start } from './started.ts';

/** Every command there is, one a file, and the one in the menu of messages. */
const COMMANDS = [
  ...readdirSync('src/discord/commands').map((file) => file.replace('.ts', '')),
  'Find this in the articles',
].sort();

const HURRY = { waits: [10, 20], ready: 2000 };

/** Starts a bot that must fail, and gives the line its operator reads. */
async function failure(discord: Discord, options: Partial<BotOptions> = {}): Promise<string> {
  const { log, lines } = recordingLog();
  const config = configOf(discord);
  const error: unknown = await startBot({
    config,
    library: () => library,
    store: await newStore(),
    log,
    patience: HURRY,
    ...options,
  }).then(
    () => 'it started',
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'FootnoteError' });
  const { code, message } = error as { code: string; message: string };
  const said = [message, ...lines.map((line) => JSON.stringify(line))].join('\n');
  expect(message).not.toMatch(/\n|\bat .*:\d+:\d+/);
  expect(said).not.toContain(config.token);
  return `${code}: ${message}`;
}

async function discordWith(settings: Partial<Settings> = {}): Promise<Discord> {
  const discord = await startDiscord(settings);
  onTestFinished(() => discord.close());
  return discord;
}

describe('a start', () => {
  it('with a refused token ends at once, naming the setting', async () => {
    const discord = await discordWith();
    const config = { ...configOf(discord), token: 'wrong.token.altogether' };
    expect(await failure(discord, { config })).toMatch(
      /^TOKEN_REFUSED: Discord refused DISCORD_TOKEN: copy it anew/,
    );
    expect(discord.requests.length).toBe(1);
  });

  it.each([
    ['while it logs in', 4004, /^TOKEN_REFUSED: /],
    ['while it logs in', 4014, /^INTENT_DISALLOWED: .*Developer Portal.*"Privileged Gateway Intents"/],
  ])('that the gateway ends %s with %i says why', async (_, code, line) => {
    const discord = await discordWith();
    const refusing = setInterval(() => discord.gateway.close(code), 1);
    onTestFinished(() => clearInterval(refusing));
    expect(await failure(discord)).toMatch(line);
  });

  it('that the gateway ends while commands are registered says why', async () => {
    const discord = await discordWith();
    discord.fault({ route: /PUT .*commands/, delay: 500 });
    const told = failure(discord);
    await discord.gateway.connected();
    await expect.poll(() => discord.world.faults.some(({ times }) => times > 0)).toBe(false);
    discord.gateway.close(4004);
    expect(await told).toMatch(/^TOKEN_REFUSED: /);
  });

  it('with no Discord there tries again, then names the address and the setting', async () => {
    const discord = await startDiscord();
    await discord.close();
    const told = await failure(discord);
    expect(told).toMatch(/^DISCORD_UNREACHABLE: .*127\.0\.0\.1:\d+.*ECONNREFUSED.*DISCORD_API_URL/);
  });

  it('with something else there names the status it answered with', async () => {
    const discord = await discordWith();
    discord.fault({ route: /gateway/, status: 404, times: 100 });
    expect(await failure(discord)).toMatch(/^DISCORD_UNREACHABLE: .*status 404.*DISCORD_API_URL/);
    expect(discord.requests.length).toBe(3);
  });

  it('behind a gateway that takes no connection gives up', async () => {
    const discord = await discordWith();
    discord.gateway.refuse(1000);
    expect(await failure(discord)).toMatch(/^DISCORD_UNREACHABLE: .*server response: 503/);
    const tried = discord.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(discord.requests.length).toBe(tried);
  });

  it('while Discord restarts succeeds in the end', async () => {
    const discord = await discordWith();
    discord.guild('Harbour');
    discord.fault({ route: /gateway/, status: 503, times: 2 });
    const { log, lines } = recordingLog();
    const bot = await startBot({
      config: configOf(discord),
      library: () => library,
      store: await newStore(),
      log,
      patience: HURRY,
    });
    expect(lines[0]).toMatchObject({ level: 'warn', fields: { againInMs: 10 } });
    await bot.stop();
  });

  it('in a server that the bot is not in names the setting', async () => {
    const discord = await discordWith();
    const config = { ...configOf(discord), guildId: '123456789012345678' };
    expect(await failure(discord, { config })).toMatch(/^SETTING_INVALID: .*DISCORD_GUILD_ID/);
  });
});

const FOR_MANAGERS = ['insights', 'settings', 'status', 'knowledge'];
const FOR_ALL = COMMANDS.filter((name) => !FOR_MANAGERS.includes(name));

describe('the commands', () => {
  it('are registered everywhere, for servers, direct messages and users who install the bot', async () => {
    const { discord, alice, channel } = await start();
    const commands = discord.commands();
    expect(commands.map(({ name }) => name).sort()).toEqual(COMMANDS);
    for (const { name, contexts, integration_types, default_member_permissions } of commands) {
      const forManagers = FOR_MANAGERS.includes(name);
      expect(contexts).toEqual(forManagers ? [0] : [0, 1, 2]);
      expect(integration_types).toEqual(forManagers ? [0] : [0, 1]);
      expect(default_member_permissions).toBe(forManagers ? '32' : null);
    }
    expect(alice.commandsIn(channel).sort()).toEqual(FOR_ALL);
  });

  it('are registered in one server while developing, and nowhere twice', async () => {
    const discord = await discordWith();
    const guild = discord.guild('Workshop');
    const other = discord.guild('Harbour');
    const channel = guild.channel('general');
    const alice = guild.user('alice');
    other.join(alice);
    const began = async (config: Partial<BotOptions['config']>) => {
      const bot = await startBot({
        config: { ...configOf(discord), ...config },
        library: () => library,
        store: await newStore(),
        log: recordingLog().log,
      });
      return bot.stop();
    };
    await began({});
    await began({ guildId: guild.id });
    expect(discord.commands()).toEqual([]);
    expect(alice.commandsIn(channel).sort()).toEqual(FOR_ALL);
    expect(alice.commandsIn(other.channel('general'))).toEqual([]);
    await began({});
    expect(discord.commands(guild)).toEqual([]);
    expect(alice.commandsIn(channel).sort()).toEqual(FOR_ALL);
  });
});

describe('a running bot', () => {
  it('asks for no privileged intent', async () => {
    const { discord } = await start();
    const { intents } = await discord.gateway.connected();
    expect(intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  it('tells when its token is refused in the middle of a session', async () => {
    const { discord, bot } = await start();
    discord.gateway.close(4004);
    expect(await bot.failed).toMatchObject({ code: 'TOKEN_REFUSED' });
  });

  it('survives a lost connection', async () => {
    const { discord, mention } = await start();
    const session = await discord.gateway.connected();
    discord.gateway.drop();
    await discord.gateway.resumed(session);
    expect((await mention(QUESTIONS.passage)).content).toMatch(/nineteen nautical miles/);
  });

  it('finishes the answers under way when it is stopped, and takes no new questions', async () => {
    const { discord, bot, alice, channel } = await start();
    discord.fault({ route: 'POST /channels/:channel/messages', delay: 300 });
    const said = alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`);
    await expect.poll(() => discord.requests.at(-1)?.path).toMatch(/messages$/);
    const stopped = bot.stop();
    const late = alice.slash(channel, 'ask', { question: QUESTIONS.passage });
    expect((await late.answer()).content).toMatch(/restarting/);
    const ignored = alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`);
    await stopped;
    expect((await channel.replyTo(said)).content).toMatch(/nineteen nautical miles/);
    expect(channel.messages().some(({ replyTo }) => replyTo === ignored.id)).toBe(false);
    expect((await discord.gateway.sessions).every(({ ended }) => ended)).toBe(true);
  });
});
