import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { configOf, QUESTIONS } from '../discord/started.ts';
import { discordFor } from './client.ts';

const BEFORE = 1000;
const QUESTIONS_IN_ALL = 10_000;
/** So many are asked at once, then waited for. */
const CROWD = 100;
/** One of so many is asked in a message: the client sends at most 50 of those a second. */
const SAID = 50;

it('holds no more after 10,000 questions than after 1000', { timeout: 240_000 }, async () => {
  const discord = await discordFor({ patience: 15_000 });
  const [guild, asking] = [discord.guild('Harbour'), Object.values(QUESTIONS)];
  const [channel, alice] = [guild.channel('general'), guild.user('alice')];
  const bot = fork(new URL('./weighedBot.mjs', import.meta.url), {
    execArgv: ['--expose-gc'],
    env: { PATH: process.env.PATH, BOT: JSON.stringify(configOf(discord)) },
  });
  onTestFinished(() => void bot.kill('SIGKILL'));
  await once(bot, 'message');
  const answers = () =>
    discord.requests.filter(({ path, status }) => status > 0 && /(callback|messages)$/.test(path)).length;
  const ask = async (from: number, to: number) => {
    for (let asked = from; asked < to; asked += CROWD) {
      for (let one = asked; one < asked + CROWD; one++) {
        const question = asking[one % asking.length] ?? '';
        if (one % SAID === 0) alice.say(channel, `${discord.bot.mention} ${question}`);
        else alice.slash(channel, 'ask', { question, public: one % 2 === 0 });
      }
      await expect.poll(answers, { timeout: 30_000, interval: 15 }).toBe(asked + CROWD);
    }
  };
  await ask(0, BEFORE);
  const before = await weigh(bot);
  await ask(BEFORE, QUESTIONS_IN_ALL);
  const after = await weigh(bot);
  expect(after / before, `${before} bytes before, ${after} after`).toBeLessThan(1.1);
});

async function weigh(bot: ChildProcess): Promise<number> {
  bot.send('weigh');
  const [bytes] = (await once(bot, 'message')) as [number];
  return bytes;
}
