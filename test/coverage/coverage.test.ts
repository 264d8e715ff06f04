import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/coverage/coverage.ts';
import { harbour } from './harbour.ts';

const at = (passageId: string) => [{ passageId }];
const cases = [
  { question: 'When does the ferry sail to the island?', line: 1, expected: at('harbour#p2') },
  { question: 'Where do pilots wait for a signal?', line: 2, expected: at('harbour#p1') },
  { question: 'What do giraffes eat?', line: 3, expected: [] },
];

describe('coverage', () => {
  const { passages, confusions } = coverage(harbour(), cases);
  const byId = Object.fromEntries(passages.map((one) => [one.passage.id, one]));

  it('counts the questions meant for each passage, and those for which it stands first', () => {
    expect(byId['harbour#p1']).toMatchObject({
      authored: 1,
      topics: ['Dredging'],
      found: true,
      questions: {
        author: { asked: 2, first: 2 },
        derived: { asked: 0, first: 0 },
        case: { asked: 1, first: 0 },
      },
    });
    expect(byId['harbour#p2']).toMatchObject({ authored: 0, questions: { case: { asked: 1, first: 1 } } });
  });

  it('names the passages that no question finds', () => {
    expect(passages.filter(({ found }) => !found).map(({ passage }) => passage.text)).toEqual(['So it is.']);
  });

  it('names the passages that are taken for each other, with a question', () => {
    expect(confusions).toContainEqual({
      meant: 'harbour#p1',
      first: 'harbour#p3',
      count: 1,
      example: 'Where do pilots wait for a signal?',
    });
  });
});

describe('footnote coverage', () => {
  function footnote(...args: string[]): string {
    return execFileSync(process.execPath, ['dist/main.js', 'coverage', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
  }

  it('prints tables or JSON, or writes a page', () => {
    const evaluation = ['--evaluation', 'test/evaluation/australia-south-korea.yaml'];
    const printed = footnote(...evaluation);
    expect(printed).toMatch(/^Of 9 passages, 9 are found by a person’s question/);
    expect(printed).toMatch(/^australia-south-korea#p1 +5 +\d+ of \d+ +– +\d of 6 /m);
    const json = JSON.parse(footnote(...evaluation, '--json'));
    expect(json.passages).toHaveLength(9);
    expect(json.passages[0]).toMatchObject({
      id: 'australia-south-korea#p1',
      paragraph: 1,
      headings: [],
      authored: 5,
      questions: { derived: { asked: 0, first: 0 }, case: { asked: 6 } },
      found: true,
      state: 'found by a person’s question',
    });
    expect(json.confusions).toBeInstanceOf(Array);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-coverage-'));
    try {
      const file = path.join(folder, 'coverage.html');
      expect(footnote(...evaluation, '--html', file)).toBe('');
      expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
