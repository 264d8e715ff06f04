import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runBot } from './support/runBot.ts';
import { discordFor } from './wire/client.ts';

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-main-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The built program, run to its end with only the settings given. */
function footnote(args: readonly string[], env: Record<string, string> = {}, input = ''): Promise<Run> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH, DATA_DIR: ':memory:', ...env } };
    const child = execFile(process.execPath, ['dist/main.js', ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : null) : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

function knowledge(name: string, files: Record<string, string | Buffer>): string {
  const into = mkdtempSync(path.join(folder, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(into, file), text);
  return into;
}

const good = '---\ntitle: Otters\n---\n\nOtters hold hands while they sleep.\n';
const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAAAA.BBBBBB.CCCCCCCCCCCCCCCCCCCCCCCCCCC';

describe('the command line', () => {
  it('answers JSON lines in order, tells of bad ones, and writes nothing else', async () => {
    const lines =
      '{"id":"a","question":"Do otters sleep?"}\nnot json\n\n{"id":7}\n{"id":8,"question":"lol"}\n';
    const { code, stdout } = await footnote(
      ['ask', '--jsonl', '--knowledge', knowledge('jsonl', { 'a.md': good })],
      {},
      lines,
    );
    expect(code).toBe(0);
    const replies = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(replies).toMatchObject([
      {
        id: 'a',
        abstained: false,
        answers: [{ passage: 'Otters hold hands while they sleep.', passageId: 'a#p1' }],
      },
      { id: null, error: expect.stringContaining('not JSON') },
      { id: 7, error: expect.stringContaining('must be') },
      { id: 8, abstained: true, answers: [] },
    ]);
  });

  it.each([
    [
      'a folder that is missing',
      ['topics', '--knowledge', '/no/such/folder'],
      /^The knowledge folder \/no\/such\/folder does not exist: /,
    ],
    ['an empty folder', ['topics', '--knowledge', knowledge('empty', {})], /^There is no article in /],
    [
      'a broken article',
      ['topics', '--knowledge', knowledge('bad', { 'a.md': '---\ntitle: [a\n---\nx' })],
      /a\.md:2: the YAML/,
    ],
    [
      'text that is not UTF-8',
      ['topics', '--knowledge', knowledge('latin', { 'a.md': Buffer.from([0x2d, 0xe9, 0x0a]) })],
      /a\.md:1: the file is not UTF-8/,
    ],
    [
      'a file of 50 MB',
      ['topics', '--knowledge', knowledge('huge', { 'a.md': Buffer.alloc(50_000_000, 'a ') })],
      /a\.md:1: the file has 50\.0 MB/,
    ],
    ['no question', ['ask'], /^There is no question: /],
  ])('ends with a clear line for %s', async (_, args, line) => {
    const { code, stdout, stderr } = await footnote(args);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('leaves a broken article out, says so, and answers from the others', async () => {
    const { code, stdout, stderr } = await footnote([
      'topics',
      '--knowledge',
      knowledge('mixed', { 'a.md': good, 'b.md': 'no front matter' }),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('Otters');
    expect(stderr).toMatch(/b\.md:1: the front matter is missing/);
  });

  it.each([
    ['DISCORD_TOKEN', 'not a token'],
    ['DISCORD_GUILD_ID', 'my server'],
    ['DISCORD_API_URL', 'ftp://nowhere'],
    ['DATABASE_URL', 'mysql://nowhere'],
  ])('names the setting %s when it is wrong, and never its value', async (name, value) => {
    const { code, stderr } = await footnote(['start'], { [name]: value });
    expect(code).toBe(1);
    expect(stderr).toContain(`Wrong setting: ${name} `);
    expect(stderr).not.toContain(value);
  });

  it('takes a reader that has seen enough for no failure', async () => {
    const child = spawn(process.execPath, ['dist/main.js', 'topics'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(0);
  });
});

describe('the bot as a process', () => {
  it('connects, answers, and ends with 0 when told to', async () => {
    const discord = await discordFor();
    const guild = discord.guild('Readers');
    const channel = guild.channel('general');
    const user = guild.user('Ada');
    const bot = await runBot(discord, { args: ['start'], env: { KNOWLEDGE_DIR: 'knowledge' } });
    await user.say(channel, `${discord.bot.mention} What is Haedori-Wallaby?`);
    expect((await channel.nextMessage()).content).toContain(
      'joint anti-submarine warfare military exercise Haedori-Wallaby',
    );
    await bot.stop('SIGTERM');
    expect(await bot.exited).toEqual({ code: 0, signal: null });
    expect(bot.stderr()).not.toContain('Haedori');
  });

  it('ends with one clear line when the token is refused', async () => {
    const { apiUrl } = await discordFor();
    const { code, stderr } = await footnote(['start'], {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: apiUrl,
      LOG_LEVEL: 'silent',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('DISCORD_TOKEN');
    expect(stderr).not.toContain(TOKEN);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('ends with an error when the token is revoked while it runs', async () => {
    const discord = await discordFor();
    const bot = await runBot(discord, { args: ['start'], env: { KNOWLEDGE_DIR: 'knowledge' } });
    await discord.gateway.close(4004);
    expect(await bot.exited).toEqual({ code: 1, signal: null });
    expect(bot.stderr()).toContain('DISCORD_TOKEN');
  });
});
