import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { startDiscord } from '../support/discord/discord.ts';
import { configOf, QUESTIONS, start } from './started.ts';

const CROWD = 200;

it('200 commands at once are all answered within 3 s', async () => {
  const { alice, channel } = await start();
  const questions = Object.values(QUESTIONS);
  const asked = Array.from({ length: CROWD }, (_, place) =>
    alice.slash(channel, 'ask', {
      question: questions[place % questions.length] ?? '',
      public: place % 2 === 0,
    }),
  );
  const answers = await Promise.all(asked.map((one) => one.answer()));
  // The wire server lets an interaction fail that has no answer after 3 s, and refuses the answer.
  expect(answers.length).toBe(CROWD);
});

it('200 commands at once are all acknowledged within 3 s even when answering is slow, and answered in the end', async () => {
  const discord = await startDiscord({ patience: 15_000 });
  onTestFinished(() => discord.close());
  const guild = discord.guild('Harbour');
  const [channel, alice] = [guild.channel('general'), guild.user('alice')];
  const bot = new Worker(new URL('./slowBot.mjs', import.meta.url), { workerData: configOf(discord) });
  onTestFinished(() => void bot.terminate());
  await once(bot, 'message');
  const asked = Array.from({ length: CROWD }, () =>
    alice.slash(channel, 'ask', { question: QUESTIONS.passage, public: true }),
  );
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

it('questions are offered quickly while a crowd asks', async () => {
  const { alice, channel } = await start();
  const asked = Array.from({ length: CROWD }, () =>
    alice.slash(channel, 'ask', { question: QUESTIONS.passage }),
  );
  const times: number[] = [];
  for (let typed = 0; typed < 20; typed++) {
    const began = performance.now();
    await alice.autocomplete(channel, 'ask', { question: 'how far'.slice(0, typed) });
    times.push(performance.now() - began);
  }
  await Promise.all(asked.map((one) => one.answer()));
  expect(times.sort((a, b) => a - b)[18]).toBeLessThan(1000);
});
