import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { startDiscord } from '../support/discord/discord.ts';
import type { GuildHandle } from '../support/discord/people/guild.ts';
import type { UserHandle } from '../support/discord/people/user.ts';
import { ANY_PACE, configOf, QUESTIONS, start } from './started.ts';

const CROWD = 200;
/** Bot and Discord share one thread in these tests, so Discord's own patience would measure the machine; the bot in a thread of its own has 3 s. */
const UNHURRIED = { answerWithin: 15_000, patience: 15_000 };

it('200 commands at once are all answered, privately or for everyone as asked', async () => {
  const { channel, guild } = await start({ pace: ANY_PACE }, UNHURRIED);
  const crowd = people(guild);
  const questions = Object.values(QUESTIONS);
  const asked = crowd.map((one, place) =>
    one.slash(channel, 'ask', {
      question: questions[place % questions.length] ?? '',
      public: place % 2 === 0,
    }),
  );
  const answers = await Promise.all(asked.map((one) => one.answer()));
  expect(answers.length).toBe(CROWD);
});

it('200 commands at once are all acknowledged within 3 s even when answering is slow, and answered in the end', async () => {
  const discord = await startDiscord({ patience: 15_000 });
  onTestFinished(() => discord.close());
  const guild = discord.guild('Harbour');
  const channel = guild.channel('general');
  const crowd = people(guild);
  const bot = new Worker(new URL('./slowBot.mjs', import.meta.url), { workerData: configOf(discord) });
  onTestFinished(() => void bot.terminate());
  await once(bot, 'message');
  const asked = crowd.map((one) => one.slash(channel, 'ask', { question: QUESTIONS.passage, public: true }));
  const answers = await Promise.all(asked.map((one) => one.answer()));
  const callbacks = discord.requests.filter(({ path }) => path.endsWith('/callback'));
  expect(callbacks.every(({ status }) => status < 300)).toBe(true);
  const deferred = answers.filter(({ ephemeral }) => ephemeral);
  expect(deferred.length).toBeGreaterThan(0);
  for (const { content } of deferred) expect(content).toBe('Here it is, for everyone to see:');
  await expect
    .poll(() => channel.messages().filter(({ content }) => content.includes('nineteen')).length, {
      timeout: 10_000,
    })
    .toBe(CROWD);
});

it('questions are offered while a crowd asks', async () => {
  const { alice, channel, guild } = await start({ pace: ANY_PACE }, UNHURRIED);
  const crowd = people(guild);
  const asked = crowd.map((one) => one.slash(channel, 'ask', { question: QUESTIONS.passage }));
  for (let typed = 0; typed < 20; typed++) {
    const offered = await alice.autocomplete(channel, 'ask', { question: 'how far'.slice(0, typed) });
    expect(offered.length).toBeGreaterThan(0);
  }
  await Promise.all(asked.map((one) => one.answer()));
});

/** So many members of a server. */
function people(guild: GuildHandle): readonly UserHandle[] {
  return Array.from({ length: CROWD }, (_, number) => guild.user(`member${number}`));
}
