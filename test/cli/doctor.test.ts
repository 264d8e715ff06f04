import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { examineDiscord } from '../../src/discord/examine.ts';
import { discordFor } from '../wire/client.ts';

const data = mkdtempSync(path.join(os.tmpdir(), 'footnote-doctor-'));
afterAll(() => rmSync(data, { recursive: true }));

/** What `footnote doctor` prints and ends with, given nothing but these settings. */
function doctor(env: Readonly<Record<string, string>>): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH, DATA_DIR: data, ...env } };
    execFile(process.execPath, ['dist/main.js', 'doctor'], options, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), text: stdout + stderr });
    });
  });
}

it('finds nothing wrong where nothing is', async () => {
  const discord = await discordFor();
  discord.guild('Harbour');
  const { code, text } = await doctor({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  expect(text).not.toContain('✗');
  for (const thing of [
    'settings',
    'knowledge',
    'database',
    'token',
    'gateway',
    'intents',
    'permissions',
    'clock',
  ])
    expect(text).toMatch(new RegExp(`^✓ ${thing}`, 'm'));
  expect(code).toBe(0);
});

it.each([
  ['a setting', { LOG_LEVEL: 'loud' }, /^✗ settings +Wrong setting: LOG_LEVEL must be/m],
  [
    'no token',
    {},
    /^✗ token +There is none, so only the terminal works: put the bot’s token into DISCORD_TOKEN/m,
  ],
  ['articles', { KNOWLEDGE_DIR: 'test/wire' }, /^✗ knowledge +There is no article in test\/wire/m],
  [
    'the database',
    { DATABASE_URL: 'postgres://somebody:secret-word@127.0.0.1:9/nothing' },
    /^✗ database +The database .*127\.0\.0\.1:9.*check DATABASE_URL/m,
  ],
  [
    'the network',
    { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:9' },
    /^✗ network +Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/.*DISCORD_API_URL/m,
  ],
])('finds what is wrong with %s, and ends with 1', async (_, env, line) => {
  const { code, text } = await doctor(env);
  expect(text).toMatch(line);
  expect(text).not.toMatch(/^\s+at |secret-word/m);
  expect(code).toBe(1);
});

it('finds a refused token, and keeps it to itself', async () => {
  const { apiUrl } = await discordFor();
  const { code, text } = await doctor({ DISCORD_TOKEN: 'wrong.token.altogether', DISCORD_API_URL: apiUrl });
  expect(text).toMatch(/^✗ token +Discord refused DISCORD_TOKEN: copy it anew/m);
  expect(text).not.toContain('wrong.token');
  expect(code).toBe(1);
});

it('finds servers that grant too little', async () => {
  const discord = await discordFor();
  const guild = discord.guild('Harbour', { everyone: 0n, botPermissions: 1n << 10n });
  const found = await examineDiscord({ config: discord, now: Date.now });
  expect(found.find(({ name }) => name === 'permissions')).toEqual({
    name: 'permissions',
    well: false,
    text: `Missing: Send Messages, Read Message History, Send Messages in Threads in server ${guild.id}. Grant them to the bot's role, or invite it again with the link of the README.`,
  });
});

it('finds a bot that is on no server', async () => {
  const found = await examineDiscord({ config: await discordFor(), now: Date.now });
  expect(found.find(({ name }) => name === 'permissions')?.text).toMatch(/^The bot is on no server/);
});

it.each([
  [60_000, /^It is \d\d s ahead of Discord's: switch on time synchronisation/],
  [-3_600_000, /^It is 3\d\d\d s behind Discord's/],
])('finds a clock that is off by %i ms', async (off, line) => {
  const found = await examineDiscord({ config: await discordFor(), now: () => Date.now() + off });
  const clock = found.find(({ name }) => name === 'clock');
  expect(clock?.well).toBe(false);
  expect(clock?.text).toMatch(line);
});
