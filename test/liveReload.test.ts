import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runBot } from './support/runBot.ts';
import { discordFor } from './wire/client.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'footnote-live-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const otters = (text: string): string => `---\ntitle: Otters\n---\n\n${text}\n`;

/** A folder with one article, and a way to save another text in its place. */
function folder(text: string): { readonly folder: string; readonly save: (file: string) => void } {
  const into = mkdtempSync(path.join(scratch, 'articles-'));
  const save = (file: string): void => writeFileSync(path.join(into, 'otters.md'), file);
  save(otters(text));
  return { folder: into, save };
}

describe('articles edited while it runs', () => {
  it('answer on Discord as they are now; what is broken is told to the log alone', async () => {
    const discord = await discordFor();
    const guild = discord.guild('Readers');
    const channel = guild.channel('general');
    const user = guild.user('Ada');
    const { folder: articles, save } = folder('Otters hold hands while they sleep.');
    const bot = await runBot(discord, { env: { KNOWLEDGE_DIR: articles } });
    save(otters('Otters sleep with their paws in the air.'));
    await bot.printed(/"articles":1,"msg":"Articles read anew"/);
    await user.say(channel, `${discord.bot.mention} Do otters sleep?`);
    expect((await channel.nextMessage()).content).toContain('paws in the air');
    save('---\ntitle: [Otters\n---\n\nBroken.');
    const log = await bot.printed(/The articles as they last were go on answering/);
    expect(log).toMatch(/"line":2,"rule":"front-matter-yaml","msg":"the YAML of the front matter is broken/);
    await user.say(channel, `${discord.bot.mention} Do otters sleep?`);
    expect((await channel.nextMessage()).content).toContain('paws in the air');
    await bot.stop();
    expect(await bot.exited).toEqual({ code: 0, signal: null });
  });

  it('answer in the console as they are now, and it ends when its input does', async () => {
    const { folder: articles, save } = folder('Otters hold hands while they sleep.');
    const child = spawn(process.execPath, ['dist/main.js', 'chat', '--knowledge', articles], {
      env: { PATH: process.env.PATH },
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    const shown = (name: 'stdout' | 'stderr', text: string) =>
      vi.waitFor(() => expect(output[name]).toContain(text), { timeout: 8000 });
    child.stdin.write('Do otters sleep?\n');
    await shown('stdout', 'hold hands');
    save(otters('Otters sleep with their paws in the air.'));
    await shown('stderr', 'The articles have changed: 1 article(s) loaded.\n');
    child.stdin.write('Do otters sleep?\n');
    await shown('stdout', 'paws in the air');
    save(otters(''));
    await shown('stderr', 'otters.md:1: the article has no text');
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(output.stdout).not.toContain('articles have changed');
  });
});
