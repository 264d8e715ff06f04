import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { appendCases } from '../../src/files/appendCases.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-cases-'));
const file = path.join(folder, 'cases.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

const ONE = '- { question: "One?", kind: asked, expect: none }';
const TWO = '- { question: "Two: #2?", kind: asked, expect: { quote: "two" } }';

it.each([
  [
    'at the end',
    'questions:\n  - { question: a, expect: none }\n',
    (text: string) => `${text}  ${ONE}\n  ${TWO}\n`,
  ],
  [
    'without a last line end',
    'questions:\n- question: a\n  expect: none',
    (text: string) => `${text}\n${ONE}\n${TWO}\n`,
  ],
  [
    'before what follows, comments and all',
    '# Ours\nquestions:\n    - question: a # here\n      expect: none\n\n# Bars\nrequire: { right: 0.5 }\n',
    () =>
      `# Ours\nquestions:\n    - question: a # here\n      expect: none\n    ${ONE}\n    ${TWO}\n\n# Bars\nrequire: { right: 0.5 }\n`,
  ],
])('cases are added %s', async (_, text, expected) => {
  writeFileSync(file, text);
  expect(await appendCases(file, [ONE, TWO])).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe(expected(text));
  expect(await appendCases(file, [ONE, TWO])).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(expected(text));
});

it('a file that is not there is made', async () => {
  const made = path.join(folder, 'made.yaml');
  expect(await appendCases(made, [ONE])).toBe(1);
  expect(readFileSync(made, 'utf8')).toBe(`questions:\n  ${ONE}\n`);
});

it.each([
  '',
  'hello',
  'questions: [{ question: a, expect: none }]\n',
  'questions: 5\n',
  'a: [\n',
  'require: {}\n',
])('a file with %j is left as it is', async (text) => {
  writeFileSync(file, text);
  await expect(appendCases(file, [ONE])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
});

it('a folder that cannot be written to is told', async () => {
  await expect(appendCases('/no/such/folder/x.yaml', [ONE])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});
