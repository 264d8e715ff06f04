import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/openStore.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-insights-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The built program, run to its end beside the test's database and articles; its output, or what it says of its failure. */
function footnote(...args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH, DATA_DIR: folder, KNOWLEDGE_DIR: 'test/discord/articles' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/main.js', ...args], { env }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

beforeAll(async () => {
  const store = await openStore({ dataDir: folder });
  const asked = { because: 'unanswered', mark: null } as const;
  const fallback = { ...asked, sameness: 'a', text: 'When do painted ships sail to Norway?' };
  for (const server of ['1', '1', '2']) await store.questions.record(server, fallback);
  await store.questions.record('2', { ...asked, sameness: 'b', text: 'Is there a ferry to Bergen?' });
  await store.questions.record('1', {
    ...asked,
    sameness: 'c',
    text: 'How far can the lamp of the lighthouse be seen?',
  });
  await store.close();
});

it('lists what the articles leave unanswered on all servers, the most asked first, and closes the rest', async () => {
  const printed = await footnote('insights');
  expect(printed).toMatch(
    /^When do painted ships sail to Norway\?\n {2}asked 3 times, last on \d{4}-\d\d-\d\d\n {2}nearest: /,
  );
  expect(printed).toMatch(/\n\nIs there a ferry to Bergen\?\n {2}asked once/);
  expect(printed).toMatch(/intents:\n.*- id: /s);
  expect(printed).not.toContain('lamp of the lighthouse be seen');
  expect(await footnote('insights', '--server', '1')).not.toContain('Bergen');
  expect(await footnote('insights', '--server', '3')).toBe('No question that was kept is unanswered.\n');
});

it('writes them as cases that can be evaluated at once, each only once', async () => {
  const file = path.join(folder, 'asked.yaml');
  expect(await footnote('insights', '--write', file)).toMatch(/^Cases added to .*: 2\./);
  expect(await footnote('insights', '--write', file)).toMatch(/^Cases added to .*: 0\./);
  expect(readFileSync(file, 'utf8').match(/question: /g)).toHaveLength(2);
  expect(await footnote('evaluate', file)).toMatch(/asked/);
});
