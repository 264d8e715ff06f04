import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/openStore.ts';
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
  const places = guilds.map((guild) => ({ channel: guild.channel('general'), user: guild.user('ada') }));
  const connected = (shard: number) =>
    discord.gateway.sessions.filter((session) => session.shard[0] === shard && session.socket);
  await expect
    .poll(() => [0, 1].map((shard) => connected(shard).length), { timeout: 30_000 })
    .toEqual([1, 1]);
  const answered = async (shard: number) => {
    const { channel, user } = places[shard] as (typeof places)[number];
    const reply = await channel.replyTo(user.say(channel, `${discord.bot.mention} ${QUESTION}`));
    return reply.content.includes('Haedori');
  };
  return { discord, bot, location, connected, answered };
}

it.skipIf(postgres?.missing)(
  'two shards answer each their servers, register once, and one that is killed comes back',
  { timeout: 120_000 },
  async () => {
    const { discord, bot, connected, answered } = await twoShards();
    expect(await Promise.all([0, 1].map(answered))).toEqual([true, true]);
    const registered = () =>
      discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
    await expect.poll(() => registered().length).toBe(1);
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
  'a setting changed by one process is heard by the other within a second',
  async () => {
    const location = await postgres?.create();
    if (!location) return;
    const [one, other] = await Promise.all([openStore(location), openStore(location)]);
    onTestFinished(async () => {
      await Promise.all([one.close(), other.close()]);
    });
    const heard = new Promise<number>((resolve) => {
      other.changed(() => resolve(performance.now()));
    });
    const changed = performance.now();
    await one.settings.change('1', { keepDays: 7 });
    expect((await heard) - changed).toBeLessThan(1000);
    expect((await other.settings.read('1')).keepDays).toBe(7);
  },
);
