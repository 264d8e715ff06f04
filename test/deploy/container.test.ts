import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discordFor } from '../wire/client.ts';
import { type Instruction, parseDockerfile, type Stage } from './dockerfile.ts';

// There is no container engine on every machine that runs these tests, so the Dockerfile's steps are done in folders: one for each
// stage, in the place of its file system. What an engine alone can do (users, a read-only root) is looked at instead.
const stages = parseDockerfile(readFileSync('Dockerfile', 'utf8'));
const [, image] = stages as [Stage, Stage];
const world = mkdtempSync(path.join(os.tmpdir(), 'footnote-container-'));
const run = promisify(execFile);

beforeAll(() => buildImage(), 300_000);
afterAll(() => rm(world, { recursive: true, force: true }), 60_000);

describe('the container', () => {
  it('is made of pinned versions, in two stages, and runs as nobody special', () => {
    expect(stages.length).toBe(2);
    for (const { image: from } of stages) expect(from).toMatch(/^node:\d+\.\d+\.\d+-\w+-slim$/);
    expect(image.steps.map(({ name }) => name)).not.toContain('RUN');
    expect(stepOf('USER').rest).toBe('node');
  });

  it('holds what is needed to run, and nothing else', () => {
    expect(readdirSync(folderOf(image)).sort()).toEqual(
      ['LICENSE', 'data', 'dist', 'knowledge', 'locales', 'node_modules', 'package.json'].sort(),
    );
    const packages = readdirSync(path.join(folderOf(image), 'node_modules'));
    expect(packages).toContain('discord.js');
    for (const tool of ['typescript', 'vitest', 'rolldown']) expect(packages).not.toContain(tool);
  });

  it('starts, is healthy, answers, writes nowhere but to its volume, and ends in order', {
    timeout: 60_000,
  }, async () => {
    const discord = await discordFor({ patience: 20_000 });
    const [guild, port] = [discord.guild('Harbour'), await freePort()];
    const [channel, alice] = [guild.channel('general'), guild.user('alice')];
    const before = files(folderOf(image));
    const env = {
      ...environmentOf(image),
      PATH: process.env.PATH,
      HTTP_PORT: String(port),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    };
    const healthy = () =>
      run('sh', ['-c', stepOf('HEALTHCHECK').rest.replace(/^CMD /, '')], { env }).then(
        () => true,
        () => false,
      );
    expect(await healthy()).toBe(false);
    const [command = '', ...args] = JSON.parse(stepOf('CMD').rest) as string[];
    const bot = spawn(command, args, { cwd: folderOf(image), env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    bot.stderr.on('data', (text) => {
      said += text;
    });
    const ended = new Promise((resolve) => bot.once('close', resolve));
    try {
      await expect.poll(healthy, { timeout: 30_000, message: said }).toBe(true);
      const reply = await channel.replyTo(
        alice.say(channel, `${discord.bot.mention} What is Haedori-Wallaby?`),
      );
      expect(reply.content).toContain('joint anti-submarine warfare military exercise');
      const changed = [...files(folderOf(image))].filter(([file, state]) => before.get(file) !== state);
      expect(changed.every(([file]) => file.startsWith(volume()))).toBe(true);
    } finally {
      bot.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
  });
});

/** Does every step of every stage. */
async function buildImage(): Promise<void> {
  for (const stage of stages) {
    mkdirSync(folderOf(stage), { recursive: true });
    for (const step of stage.steps) {
      if (step.name === 'COPY') copy(stage, step);
      if (step.name === 'RUN') {
        const env = { ...process.env, ...environmentOf(stage), npm_config_prefer_offline: 'true' };
        await run('sh', ['-c', step.rest], { cwd: folderOf(stage), env });
      }
    }
  }
}

function copy(stage: Stage, { flags, rest }: Instruction): void {
  const places = rest.split(/\s+/);
  const to = path.resolve(folderOf(stage), places.pop() ?? '');
  const other = flags.from ? stages.find(({ name }) => name === flags.from) : undefined;
  for (const place of places) {
    const from = other ? path.join(rootOf(other), place) : place;
    if (!other) expect(sent(), `${place} is not kept out by .dockerignore`).toContain(place);
    const into = rest.endsWith('/') ? path.join(to, path.basename(place)) : to;
    // Nothing is taken from a stage twice, so it can be moved, which is quicker.
    if (other) renameSync(from, into);
    else cpSync(from, into, { recursive: true });
  }
}

/** What .dockerignore lets an engine see: it shuts out everything, and names what may pass. */
function sent(): string[] {
  const [all, ...allowed] = readFileSync('.dockerignore', 'utf8').trim().split('\n');
  expect(all).toBe('*');
  return allowed.map((line) => line.replace(/^!/, ''));
}

function rootOf({ name = 'image' }: Stage): string {
  return path.join(world, name);
}

/** A stage's working directory, from which all its paths are seen. */
function folderOf(stage: Stage): string {
  const folder = stage.steps.find(({ name }) => name === 'WORKDIR')?.rest ?? '/';
  return path.join(rootOf(stage), folder);
}

function environmentOf({ steps }: Stage): Record<string, string> {
  const pairs = steps
    .filter(({ name }) => name === 'ENV')
    .map(({ rest }) => rest.split('=') as [string, string]);
  return Object.fromEntries(pairs);
}

function stepOf(name: string): Instruction {
  const step = image.steps.find((each) => each.name === name);
  if (!step) throw new Error(`The image has no ${name}.`);
  return step;
}

function volume(): string {
  return path.join(rootOf(image), stepOf('VOLUME').rest);
}

/** Every file with its size and time of change. */
function files(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const { size, mtimeMs } = statSync(file);
      return [file, `${size} ${mtimeMs}`];
    }),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
