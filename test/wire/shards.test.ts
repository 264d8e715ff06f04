import { PermissionFlagsBits } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { engines } from '../store/engines.ts';
import { runBot } from '../support/runBot.ts';
import { discordFor } from './client.ts';

const postgres = engines.find(({ name }) => name === 'PostgreSQL');
const QUESTION = 'What is Haedori-Wallaby?';

/** A Discord with servers on either of two shards, and a bot of two processes on one PostgreSQL. */
async function twoShards() {
  const discord = await discordFor({ patience: 30_000, maxConcurrency: 2, recommendedShards: 2 });
  const location = await postgres?.create();
  const guilds = [0, 1].map((shard) => {
    for (;;) {
      const guild = discord.guild(`Shard ${shard}`);
      if (Number((BigInt(guild.id) >> 22n) % 2n) === shard) return guild;
      guild.kickBot();
    }
  });
  const env = { SHARDS: 'auto', DATABASE_URL: location?.databaseUrl ?? '' };
  const bot = await runBot(discord, { env, within: 30_000 });
  onTestFinished(() => void bot.stop());
  const places = guilds.map((guild) => ({
    guild,
    channel: guild.channel('general'),
    user: guild.user('ada'),
  }));
  const connected = (shard: number) =>
    discord.gateway.sessions.filter((session) => session.shard[0] === shard && session.socket);
  await expect
    .poll(() => [0, 1].map((shard) => connected(shard).length), { timeout: 30_000 })
    .toEqual([1, 1]);
  const registered = () =>
    discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  await expect.poll(() => registered().length, { timeout: 30_000 }).toBe(1);
  const answered = async (shard: number) => {
    const { channel, user } = places[shard] as (typeof places)[number];
    const reply = await channel.replyTo(user.say(channel, `${discord.bot.mention} ${QUESTION}`));
    return reply.content.includes('Haedori');
  };
  return { discord, bot, places, connected, registered, answered };
}

it.skipIf(postgres?.missing)(
  'two shards answer each their servers, register once, and one that is killed comes back',
  { timeout: 120_000 },
  async () => {
    const { bot, connected, registered, answered } = await twoShards();
    expect(await Promise.all([0, 1].map(answered))).toEqual([true, true]);
    await bot.printed(/"shards":\[1\]/);
    const pids = [...bot.stderr().matchAll(/"pid":(\d+),"shards":\[(\d)\]/g)];
    const victim = pids.find(([, , shard]) => shard === '1')?.[1];
    process.kill(Number(victim), 'SIGKILL');
    await expect.poll(() => connected(1).length, { timeout: 10_000 }).toBe(0);
    expect(await answered(0)).toBe(true);
    await expect.poll(() => connected(1).length, { timeout: 60_000 }).toBe(1);
    expect(await answered(1)).toBe(true);
    expect(registered().length).toBe(1);
    expect(await bot.stop()).toEqual({ code: 0, signal: null });
  },
);

it.skipIf(postgres?.missing)(
  'a token that is refused ends all shards, and the bot with an error',
  { timeout: 60_000 },
  async () => {
    const { discord, bot } = await twoShards();
    discord.gateway.close(4004);
    expect(await bot.exited).toEqual({ code: 1, signal: null });
    expect(bot.stderr()).toContain('DISCORD_TOKEN');
  },
);

it.skipIf(postgres?.missing)(
  'a setting changed through the bot of one process holds in the other within a second',
  { timeout: 120_000 },
  async () => {
    const { discord, bot, places } = await twoShards();
    const { channel, guild } = places[0] as (typeof places)[number];
    const role = guild.role('manager', PermissionFlagsBits.ManageGuild);
    const manager = guild.user('Mia', { roles: [role] });
    const shown = async () => (await manager.slash(channel, 'settings show').answer()).content;
    const days = async (count: number) =>
      expect(
        (await manager.slash(channel, 'settings change', { 'keep-days': count }).answer()).content,
      ).toContain(String(count));
    // Both processes remember the settings of the server before they change.
    expect(await shown()).toContain('30');
    for (const count of [77, 88, 99]) {
      discord.gateway.swapShards();
      await shown();
      discord.gateway.swapShards();
      await days(count);
      const changed = performance.now();
      discord.gateway.swapShards();
      while (!(await shown()).includes(String(count))) expect(performance.now() - changed).toBeLessThan(1000);
      expect(performance.now() - changed).toBeLessThan(1000);
      discord.gateway.swapShards();
    }
    expect(await bot.stop()).toEqual({ code: 0, signal: null });
  },
);
