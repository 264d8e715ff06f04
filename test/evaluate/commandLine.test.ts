import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HARBOUR } from './harbour.ts';

const QUESTIONS = `questions:
  - {question: When was the harbour dug?, expect: {quote: dug by hand in 1874}}
  - {question: What does a giraffe eat in winter?, expect: none}
`;
const MAIN = path.resolve('dist/main.js');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-evaluate-'));
  await writeFile(path.join(folder, 'harbour.md'), HARBOUR);
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function evaluateFile(yaml: string, ...flags: string[]): Promise<Run> {
  await writeFile(path.join(folder, 'q.yaml'), yaml);
  return run('q.yaml', ...flags);
}

function run(file: string, ...flags: string[]): Promise<Run> {
  const args = [MAIN, 'evaluate', file, '--knowledge', '.', ...flags];
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: folder, env: { PATH: process.env.PATH } },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe('footnote evaluate', () => {
  it('prints the report and ends well when what is required is met', async () => {
    const { code, stdout, stderr } = await evaluateFile(`${QUESTIONS}require: {right: 1, falseAnswers: 0}\n`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^2 questions: 1 that the articles answer/);
    expect(stdout).toContain('No misses.');
  });

  it('ends with 1 and names each requirement that is not met', async () => {
    const wrong = QUESTIONS.replace('expect: none', 'expect: {quote: museum of knots}');
    const { code, stdout, stderr } = await evaluateFile(`${wrong}require: {right: 0.9, falseAnswers: 0}\n`);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^line 3: What does a giraffe eat in winter\?$/m);
    expect(stderr).toBe(
      'The requirement "right" is not met: at least 0.9 is required, it is 0.500.\n' +
        'The requirement "falseAnswers" is not met: at most 0 is required, no question measures it.\n',
    );
  });

  it('prints the report as JSON', async () => {
    const { code, stdout } = await evaluateFile(QUESTIONS, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      all: { questions: 2, right: 1, falseAnswers: 0 },
      misses: [],
      unmet: [],
    });
  });

  it('ends with 1 and the place of each fault in the file', async () => {
    const { code, stdout, stderr } = await evaluateFile(QUESTIONS.replace('1874', '1875'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'q.yaml:2: no passage has the words “dug by hand in 1875”; quote the article to the letter, within one paragraph\n',
    );
  });

  it('says so when there is no such file', async () => {
    const { code, stderr } = await run('nowhere.yaml');
    expect([code, stderr]).toEqual([
      1,
      'nowhere.yaml:1: there is no such file; put it back, or check its name\n',
    ]);
  });
});
