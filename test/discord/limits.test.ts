import { describe, expect, it } from 'vitest';
import { createLimits } from '../../src/discord/limits.ts';
import { QUESTIONS, start } from './started.ts';

describe('a limit', () => {
  it('lets a burst through, then one more after each wait, for each key by itself', () => {
    let now = 0;
    const limits = createLimits({ burst: 2, every: 100 }, () => now);
    const allowed = (key: string, times: number) =>
      Array.from({ length: times }, () => limits.allow(key)).filter(Boolean).length;
    expect(allowed('a', 5)).toBe(2);
    expect(allowed('b', 1)).toBe(1);
    now = 99;
    expect(allowed('a', 1)).toBe(0);
    now = 200;
    expect(allowed('a', 5)).toBe(2);
    now = 1_000_000;
    expect(allowed('a', 5)).toBe(2);
    now = 0;
    expect(allowed('a', 1)).toBe(0);
  });

  it('forgets whom it has not heard of for the longest time, and stays small', () => {
    const limits = createLimits({ burst: 1, every: 1e9 }, () => 0);
    limits.allow('first');
    for (let key = 0; key < 20_000; key++) limits.allow(String(key));
    expect(limits.allow('first')).toBe(true);
    expect(limits.allow('19999')).toBe(false);
  });
});

it('who asks too fast in a channel is told so once, kindly, and the others are answered', async () => {
  const { alice, channel, discord, guild, log } = await start();
  const said = Array.from({ length: 14 }, () =>
    alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`),
  );
  const bob = guild.user('bob');
  await channel.replyTo(bob.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`));
  const slow = /^One moment, please/;
  await expect.poll(() => channel.messages().filter(({ content }) => slow.test(content)).length).toBe(1);
  await discord.quiet();
  const replies = channel.messages().filter(({ replyTo }) => said.some(({ id }) => id === replyTo));
  expect(replies.length).toBe(11);
  expect(log.filter(({ level }) => level !== 'info')).toEqual([]);
});

it('who uses commands too fast is told so privately', async () => {
  const { alice, channel } = await start();
  const asked = Array.from({ length: 12 }, () =>
    alice.slash(channel, 'ask', { question: QUESTIONS.passage }).answer(),
  );
  const answers = await Promise.all(asked);
  expect(answers.filter(({ content }) => content.startsWith('One moment, please')).length).toBe(2);
  expect(answers.every(({ ephemeral }) => ephemeral)).toBe(true);
});
