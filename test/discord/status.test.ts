import { PermissionFlagsBits } from 'discord.js';
import { expect, it } from 'vitest';
import { golden } from '../support/golden.ts';
import { expectQuiet, page, QUESTIONS, start } from './started.ts';

async function withManager(options: Parameters<typeof start>[0] = {}) {
  const started = await start(options);
  const { guild, channel } = started;
  const carol = guild.user('carol', { roles: [guild.role('keepers', PermissionFlagsBits.ManageGuild)] });
  const status = () => carol.slash(channel, 'status').answer();
  return { ...started, carol, status };
}

it('/status tells those who manage the server how the bot is and what it did', async () => {
  let asked = 0;
  const watch = { asked: () => (asked += 1), storeFailed: () => undefined };
  const { mention, status } = await withManager({ watch });
  for (const question of [QUESTIONS.passage, QUESTIONS.choice, QUESTIONS.unknown]) await mention(question);
  await expect.poll(() => asked).toBe(3);
  const answer = await status();
  expectQuiet(answer);
  expect(answer.ephemeral).toBe(true);
  const steady = golden(answer)
    .replace(/Footnote \d+\.\d+\.\d+/, 'Footnote (version)')
    .replace(/<t:\d+:R>/, '(since)');
  await expect(steady).toMatchFileSnapshot(page('status'));
});

it('/status names what is not well', async () => {
  const checks = [
    { name: 'store', run: async () => 'it cannot be written to' },
    { name: 'sky', run: async () => undefined },
  ];
  const { content } = await (await withManager({ checks })).status();
  expect(content).toContain('**Not well: store.**');
  expect(content).not.toContain('sky');
});

it('is neither found by others nor listed to them by /help', async () => {
  const { alice, carol, channel } = await withManager();
  expect(alice.commandsIn(channel)).not.toContain('status');
  expect((await alice.slash(channel, 'help').answer()).content).not.toContain('/status');
  expect((await carol.slash(channel, 'help').answer()).content).toContain('/status');
});
