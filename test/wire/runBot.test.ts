import { expect, test } from 'vitest';
import { runBot } from '../support/runBot.ts';
import { discordFor } from './client.ts';

test('the built bot runs as a process, and what it prints is kept', async () => {
  const bot = await runBot(await discordFor(), { args: ['--version'], unready: true });
  expect(await bot.exited).toEqual({ code: 0, signal: null });
  expect(bot.stdout()).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a bot that ends before it is connected fails the test with what it printed', async () => {
  const start = runBot(await discordFor(), { args: ['no-such-command'] });
  await expect(start).rejects.toThrow(/ended with [1-9]\d* before it was connected/);
});
