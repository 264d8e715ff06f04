#!/usr/bin/env node
import { createRequire } from 'node:module';
import { Command } from 'commander';
import dotenv from 'dotenv';
import type { Terminal } from './cli/terminal.ts';
import { FootnoteError } from './errors.ts';
import { holdHeap } from './heap.ts';

/** A module of `cli/`: the work of one command. */
interface CommandModule<Args extends unknown[]> {
  run(terminal: Terminal, ...args: Args): Promise<void>;
}

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
  .action(running(() => import('./cli/start.ts')));
program
  .command('chat')
  .description('ask questions in the terminal')
  .option(...knowledge)
  .action(running(() => import('./cli/chat.ts')));
program
  .command('ask [question]')
  .description('answer one question, or many from standard input')
  .option(...knowledge)
  .option('--jsonl', 'read lines of {"id","question"} and write one JSON reply for each')
  .action(running(() => import('./cli/ask.ts')));
program
  .command('topics')
  .description('list what can be asked')
  .option(...knowledge)
  .action(running(() => import('./cli/topics.ts')));
program
  .command('build')
  .description('write an index file, from which a large library is loaded quickly')
  .option(...knowledge)
  .option('--out <file>', 'the file to write (default: library.index in DATA_DIR)')
  .action(running(() => import('./cli/build.ts')));
program
  .command('doctor')
  .description('examine all that a start needs, and say what is wrong and how to mend it')
  .option(...knowledge)
  .action(running(() => import('./cli/doctor.ts')));
program
  .command('evaluate <file>')
  .description('measure the answers to questions whose answers are known')
  .option(...knowledge)
  .option('--json', 'print the report as JSON')
  .action(running(() => import('./cli/evaluate.ts')));
program
  .command('check')
  .description('look for mistakes in the articles; ends with 2 for errors, 1 for warnings')
  .option(...knowledge)
  .option('--json', 'print what was found as JSON')
  .option('--fix', 'mend first what can be mended without changing a word')
  .action(running(() => import('./cli/check.ts')));
program
  .command('coverage')
  .description('see which passages the known questions reach, and which they confuse')
  .option(...knowledge)
  .option('--evaluation <file>', 'ask the questions of an evaluation file, too')
  .option('--html <file>', 'write a page with charts instead')
  .option('--json', 'print it as JSON')
  .action(running(() => import('./cli/coverage.ts')));
program
  .command('import <source>')
  .description('make a draft article of an .html, .docx or .pdf file, a web page or a feed')
  .option('--out <folder>', 'folder of the drafts (default: that of the articles)')
  .option('--force', 'write over drafts that are there already')
  .option('--allow-private', 'fetch from private and local addresses, too')
  .option('--whole', 'keep all of a page, not only what reads like its article')
  .option('--limit <entries>', 'the most entries of a feed', '10')
  .action(running(() => import('./cli/import.ts')));
program
  .command('insights')
  .description('list the questions that the articles leave unanswered')
  .option(...knowledge)
  .option('--server <id>', 'only those of one server')
  .option('--write <file>', 'add them to an evaluation file, made if it is not there')
  .action(running(() => import('./cli/insights.ts')));
const db = program.command('db').description('look after the database');
db.command('migrate')
  .description('bring the tables up to date, as every start does')
  .action(running(() => import('./cli/db/migrate.ts')));
db.command('export [file]')
  .description('write all that is kept as JSON lines')
  .action(running(() => import('./cli/db/export.ts')));
db.command('import [file]')
  .description('bring an export into an empty database')
  .option('--replace', 'erase first what the database has')
  .action(running(() => import('./cli/db/import.ts')));
db.command('forget <id>')
  .description("erase a person's votes and shares")
  .option('--server', 'the id is that of a server: erase all of it')
  .action(running(() => import('./cli/db/forget.ts')));

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
dotenv.config({ quiet: true });
// What is empty counts as unset: also for discord.js, which reads a variable of its own by the name of one of ours.
for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name];
await program.parseAsync().catch(fail);

/** Runs a command of `cli/`, loading it and what it needs only now, so that a single answer starts quickly. */
function running<Args extends unknown[]>(load: () => Promise<CommandModule<Args>>) {
  return async (...args: Args): Promise<void> => {
    const command = await load();
    holdHeap();
    await command.run({ stdin, stdout, stderr, env: process.env }, ...args);
  };
}

/** Ends with one clear line: an expected failure's own, or that of a defect. */
function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  stderr.write(
    error instanceof FootnoteError ? `${message}\n` : `Footnote met a defect of its own: ${message}\n`,
  );
  process.exitCode = 1;
}
