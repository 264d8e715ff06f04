import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Discord } from './discord/discord.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** How to start the bot. */
export interface RunOptions {
  /** Added to the variables that point the bot at the test's Discord. */
  readonly env?: Readonly<Record<string, string>>;
  /** What follows `node dist/main.js`; "start" unless given. */
  readonly args?: readonly string[];
  /** The working directory, when it is not the project's. */
  readonly cwd?: string;
  /** Do not wait until the bot is connected: for starts that are meant to fail. */
  readonly unready?: boolean;
  /** Milliseconds to wait until it is connected, and at its end until it has gone; 15 seconds unless given. */
  readonly within?: number;
}

/** The built bot, running as a process of its own. */
export interface RunningBot {
  readonly process: ChildProcess;
  /** What it printed so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when something it prints, on either stream, matches. */
  printed(pattern: RegExp): Promise<string>;
  /** How it ended, once it has. */
  readonly exited: Promise<Exit>;
  /** Asks it to stop, SIGTERM unless told otherwise, and waits; kills it when it does not. */
  stop(signal?: NodeJS.Signals): Promise<Exit>;
}

/** An exit code, or the signal that ended the process. */
interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts the built bot against a test's Discord, and waits until its commands can be used: it has a session. */
export async function runBot(discord: Discord, options: RunOptions = {}): Promise<RunningBot> {
  const { env = {}, args = ['start'], cwd = ROOT, within = 15_000 } = options;
  const child = spawn(process.execPath, [fileURLToPath(new URL('dist/main.js', `file://${ROOT}`)), ...args], {
    cwd,
    // Nothing of the developer's own environment may reach the bot, a real token least of all.
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: ':memory:',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const exited = once(child, 'close').then(([code, signal]): Exit => ({ code, signal }));
  const bot = running(child, output, exited, within);
  if (!options.unready) await connected(discord, bot, output, within);
  return bot;
}

interface Output {
  stdout: string;
  stderr: string;
}

function running(child: ChildProcess, output: Output, exited: Promise<Exit>, within: number): RunningBot {
  return {
    process: child,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    exited,
    printed: (pattern) => printed(child, output, pattern, within),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return exited;
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), within);
      return exited.finally(() => clearTimeout(timer));
    },
  };
}

/** Waits for a session; a bot that ends or hangs instead fails with what it printed. */
async function connected(discord: Discord, bot: RunningBot, output: Output, within: number): Promise<void> {
  const fail = (how: string) => new Error(`The bot ${how}.\n${output.stdout}\n${output.stderr}`);
  const ended = bot.exited.then(({ code, signal }) => {
    throw fail(`ended with ${code ?? signal} before it was connected`);
  });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(fail(`was not connected within ${within} ms`)), within).unref();
  });
  try {
    await Promise.race([session(discord), ended, late]);
  } catch (error) {
    bot.process.kill('SIGKILL');
    throw error;
  } finally {
    ended.catch(() => {});
    late.catch(() => {});
  }
}

function session(discord: Discord): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!discord.gateway.sessions.some(({ socket }) => socket)) return;
      discord.world.events.off('change', look);
      resolve();
    };
    discord.world.events.on('change', look);
    look();
  });
}

function printed(child: ChildProcess, output: Output, pattern: RegExp, within: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const all = output.stdout + output.stderr;
      if (!pattern.test(all)) return;
      clearTimeout(timer);
      resolve(all);
    };
    const timer = setTimeout(() => {
      reject(
        new Error(
          `The bot did not print ${pattern} within ${within} ms, but:\n${output.stdout}${output.stderr}`,
        ),
      );
    }, within);
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    look();
  });
}
