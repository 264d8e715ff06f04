import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { settingForms } from '../src/app/kept/settingForms.ts';
import { settingOption } from '../src/discord/settingOptions.ts';
import { articleMeta, authoredIntent } from '../src/knowledge/articleMeta.ts';
import { parseArticle } from '../src/knowledge/parseArticle.ts';

const readme = readFileSync('README.md', 'utf8');

describe('the README is true', () => {
  it.each(transcript())('$ $command', ({ command, printed }) => {
    const shown = shell(command.replace('npm start', 'node dist/main.js start'));
    // The README wraps long lines, so only the words are compared; `…` in a line of its own leaves out the rest.
    const told = words(printed.split('\n…')[0] ?? '');
    const all = words(shown);
    expect(printed.includes('\n…') ? all.slice(0, told.length) : all).toEqual(told);
  });

  it('shows commands', () => expect(transcript().length).toBeGreaterThan(1));

  it('gives the commands to start and to test, word for word', () => {
    expect(blocks('sh')).toEqual(expect.arrayContaining(['npm ci && npm start\n', 'npm ci && npm test\n']));
  });

  it('names exactly the settings there are, and so does .env.example', () => {
    const known = keysOf(readFileSync('src/config.ts', 'utf8'));
    expect(known).toContain('DISCORD_TOKEN');
    expect(firstColumn('Setting').sort()).toEqual(known);
    const example = readFileSync('.env.example', 'utf8');
    expect([...example.matchAll(/^([A-Z_]+)=$/gm)].map(([, name]) => name).sort()).toEqual(known);
    expect(example.match(/=./)).toBeNull();
  });

  it('names exactly what a server can set', () => {
    expect(firstColumn('Server setting')).toEqual(settingForms.map(({ name }) => settingOption(name)));
  });

  it('names exactly the front-matter fields there are', () => {
    expect(firstColumn('Field')).toEqual(Object.keys(articleMeta.shape));
    expect(firstColumn('Field of an intent')).toEqual(Object.keys(authoredIntent.shape));
  });

  it('shows an article that can be read', () => {
    const [example = ''] = blocks('markdown');
    expect(parseArticle('opening-hours.md', example).diagnostics).toEqual([]);
  });

  it('names exactly the commands of the bot', () => {
    const files = readdirSync('src/discord/commands').map((file) => `/${file.replace('.ts', '')}`);
    const named = [
      ...(readme.split('\n| Command |')[1]?.split('\n\n')[0] ?? '').matchAll(/^\| `(\/[a-z-]+)` \|/gm),
    ].map(([, name]) => name);
    expect(named.sort()).toEqual(files.sort());
  });

  it('names every command of the program', () => {
    const there = shell('node dist/main.js --help')
      .split('Commands:\n')[1]
      ?.matchAll(/^ {2}([a-z]+)/gm);
    for (const [, name] of there ?? []) if (name !== 'help') expect(readme).toMatch(`| \`${name}`);
  });

  it('invites with the sum of the permissions that it explains', () => {
    const rows = [...readme.matchAll(/^\| ([A-Z][A-Za-z ]+) \| (\d+) \|/gm)];
    const bits = rows.map(([, name = '', value = '']) => {
      expect(flagOf(name), name).toBe(BigInt(value));
      return BigInt(value);
    });
    const sum = bits.reduce((all, bit) => all | bit, 0n);
    expect(readme).toContain(`scope=bot+applications.commands&permissions=${sum}\n`);
  });

  it('shows the shape of a JSON reply', () => {
    const real = JSON.parse(
      shell(`echo '{"id":"1","question":"What is Haedori-Wallaby?"}' | node dist/main.js ask --jsonl`),
    );
    const [shown = ''] = blocks('json');
    const documented = JSON.parse(shown);
    expect(Object.keys(documented)).toEqual(Object.keys(real));
    const [first] = documented.answers;
    expect(Object.keys(first)).toEqual(Object.keys(real.answers[0]));
    expect(first.citation).toEqual(real.answers[0].citation);
  });
});

function blocks(language: string): string[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...readme.matchAll(fenced)].map(([, text = '']) => text);
}

/** The commands that the README shows, each with what it says they print. */
function transcript(): { command: string; printed: string }[] {
  return blocks('console')
    .flatMap((block) => block.split(/^\$ /m).slice(1))
    .map((entry) => {
      const end = entry.indexOf('\n');
      return { command: entry.slice(0, end), printed: entry.slice(end) };
    });
}

/** The names in the first column of the table whose first heading is `heading`. */
function firstColumn(heading: string): string[] {
  const table = readme.split(`\n| ${heading} |`)[1]?.split('\n\n')[0] ?? '';
  return [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name = '']) => name);
}

function keysOf(source: string): string[] {
  return [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name).sort();
}

function flagOf(name: string): bigint | undefined {
  const key = name
    .replace('Channels', 'Channel')
    .replace(/\bin\b/, 'In')
    .replaceAll(' ', '');
  return PermissionFlagsBits[key as keyof typeof PermissionFlagsBits];
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Runs a command as a reader without any settings would: empty ones keep a developer's own `.env` out. */
function shell(command: string): string {
  const unset = Object.fromEntries(keysOf(readFileSync('src/config.ts', 'utf8')).map((name) => [name, '']));
  return execFileSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...unset },
  });
}
