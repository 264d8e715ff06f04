#!/usr/bin/env node
import './heap.ts';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { Command } from 'commander';
import dotenv from 'dotenv';
import { ask } from './app/ask.ts';
import { topics } from './app/topics.ts';
import { parseConfig } from './config.ts';
import { chat } from './console/chat.ts';
import { answerLines } from './console/jsonl.ts';
import { renderAnswer, renderTopics } from './console/render.ts';
import { styleFor } from './console/style.ts';
import { FootnoteError } from './errors.ts';
import { loadLibrary } from './files/loadLibrary.ts';
import { formatDiagnostic } from './knowledge/diagnostic.ts';
import type { Library } from './retrieval/library.ts';

interface Options {
  readonly knowledge?: string;
  readonly jsonl?: boolean;
  readonly json?: boolean;
}

/** Milliseconds that answers under way get to be finished when the program is told to end, and a little more. */
const STOP_PATIENCE = 12_000;

const { stdin, stdout, stderr } = process;
const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
const knowledge = [
  '--knowledge <folder>',
  'folder of the articles (default: KNOWLEDGE_DIR, or knowledge/)',
] as const;
const program = new Command('footnote')
  .description('Answers questions from articles with the exact passage and its citation.')
  .version(version);

program
  .command('start', { isDefault: true })
  .description('start the bot, or the console when no DISCORD_TOKEN is set')
  .option(...knowledge)
  .action(start);
program
  .command('chat')
  .description('ask questions in the terminal')
  .option(...knowledge)
  .action(async (options: Options) => openConsole(await open(options)));
program
  .command('ask [question]')
  .description('answer one question, or many from standard input')
  .option(...knowledge)
  .option('--jsonl', 'read lines of {"id","question"} and write one JSON reply for each')
  .action(answer);
program
  .command('topics')
  .description('list what can be asked')
  .option(...knowledge)
  .action(async (options: Options) => console.log(renderTopics(topics(await open(options)))));
program
  .command('evaluate <file>')
  .description('measure the answers to questions whose answers are known')
  .option(...knowledge)
  .option('--json', 'print the report as JSON')
  .action(evaluateFile);

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
dotenv.config({ quiet: true });
await program.parseAsync().catch(fail);

async function start(options: Options): Promise<void> {
  const { token, ...config } = parseConfig(process.env);
  const library = await open(options);
  if (token === undefined) return openConsole(library);
  // What only one command needs is loaded by it, so that a single answer starts quickly.
  const [{ startBot }, { createLog }] = await Promise.all([import('./discord/bot.ts'), import('./log.ts')]);
  const log = createLog(config.logLevel);
  const starting = startBot({ config: { ...config, token }, library: () => library, log });
  // A signal may come while the bot is still starting: then it stops as soon as it has, or when patience ends.
  const stop = (): void => {
    const stopped = starting.then((bot) => bot.stop()).catch(fail);
    Promise.race([stopped, setTimeout(STOP_PATIENCE)]).finally(() => process.exit());
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  const bot = await starting;
  bot.failed.then(fail).finally(() => process.exit());
}

async function answer(question: string | undefined, options: Options): Promise<void> {
  if (options.jsonl) return answerLines(await open(options), stdin, stdout);
  if (question === undefined) {
    throw new FootnoteError('INPUT_INVALID', 'There is no question: write footnote ask "…", or use --jsonl.');
  }
  const exchange = ask(await open(options), question);
  console.log(renderAnswer(exchange.answer, styleFor(stdout, parseConfig(process.env).color)));
}

async function evaluateFile(file: string, options: Options): Promise<void> {
  const [{ evaluate }, { readEvaluation }, { renderReport, renderUnmet }, { showProgress }] =
    await Promise.all([
      import('./evaluate/evaluate.ts'),
      import('./files/readEvaluation.ts'),
      import('./console/evaluation.ts'),
      import('./console/evaluationProgress.ts'),
    ]);
  const library = await open(options);
  const evaluation = await readEvaluation(file, library);
  const report = evaluate(library, evaluation, showProgress(stderr, evaluation.cases.length));
  console.log(options.json ? JSON.stringify(report, null, 2) : renderReport(report));
  for (const one of report.unmet) stderr.write(`${renderUnmet(one)}\n`);
  if (report.unmet.length > 0) process.exitCode = 1;
}

async function openConsole(library: Library): Promise<void> {
  const style = styleFor(stdout, parseConfig(process.env).color);
  await chat(() => library, { input: stdin, output: stdout, style });
}

/** The library of the folder that the command line or the settings name; what is wrong in it goes to stderr. */
async function open(options: Options): Promise<Library> {
  const { library, diagnostics } = await loadLibrary(
    options.knowledge ?? parseConfig(process.env).knowledgeDir,
  );
  for (const diagnostic of diagnostics) stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  return library;
}

/** Ends with one clear line: an expected failure's own, or that of a defect. */
function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  stderr.write(
    error instanceof FootnoteError ? `${message}\n` : `Footnote met a defect of its own: ${message}\n`,
  );
  process.exitCode = 1;
}
