import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const page = readFileSync('docs/your-own-article.md', 'utf8');
const scratch = mkdtempSync(path.join(tmpdir(), 'footnote-tutorial-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The fenced blocks of the page in order. */
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));

// Where the project's folder stands for the reader, its program stands for the test.
symlinkSync(path.resolve('dist'), path.join(scratch, 'dist'));
const garden = path.join(scratch, 'my-articles/community-garden.md');

/** Does what the page tells the reader to do with a block that is no command. */
const SAVED: readonly ((text: string) => void)[] = [
  (text) => writeFileSync(garden, text),
  (text) => writeFileSync(garden, text + readFileSync(garden, 'utf8').split('---\n').slice(2).join('---\n')),
  (text) => writeFileSync(path.join(scratch, 'my-articles/questions.yaml'), text),
];

describe('the page "Your own article in ten minutes"', () => {
  it('comes true, step by step', () => {
    const saves = [...SAVED];
    let checks = 0;
    for (const { language, text } of blocks) {
      if (language === 'markdown' || language === 'yaml') saves.shift()?.(text);
      if (language !== 'console') continue;
      const end = text.indexOf('\n');
      const command = text.slice(0, end).replace(/^\$ /, '');
      // Between its two checks the page asks for one word to be changed.
      if (command.includes(' check ') && checks++ === 1) mendLine11();
      const { stdout, stderr } = spawnSync('sh', ['-c', command], {
        cwd: scratch,
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      });
      const told = text.slice(end + 1);
      const left = told.indexOf('\n…\n');
      expect(stderr, command).toBe('');
      if (left < 0) expect(stdout, command).toBe(told);
      else
        expect(words(stdout).slice(0, words(told.slice(0, left)).length), command).toEqual(
          words(told.slice(0, left)),
        );
    }
    expect([saves.length, checks]).toEqual([0, 2]);
  });

  it('leads to the README, and the README to it', () => {
    const readme = readFileSync('README.md', 'utf8');
    const anchors = [...readme.matchAll(/^## (.*)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, anchor] of page.matchAll(/README\.md#([a-z-]+)/g)) expect(anchors).toContain(anchor);
    expect(readme).toContain('(docs/your-own-article.md)');
  });
});

function mendLine11(): void {
  const lines = readFileSync(garden, 'utf8').split('\n');
  expect(lines[10]).toContain('twenty');
  writeFileSync(
    garden,
    lines.map((line, i) => (i === 10 ? line.replace('twenty', 'thirty') : line)).join('\n'),
  );
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
