import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const scratch = mkdtempSync(path.join(tmpdir(), 'footnote-check-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built program's `check`, run to its end. */
function check(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH } };
    execFile(process.execPath, ['dist/main.js', 'check', ...args], options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const fixture = (rule: string): string[] => ['--knowledge', `test/fixtures/broken/${rule}`];

describe('footnote check', () => {
  it('finds nothing wrong with the article that comes along', async () => {
    expect(await check()).toEqual({ code: 0, stdout: '1 article checked: nothing to mend.\n', stderr: '' });
  });

  it.each([
    ['an error', 'quote-not-found', 2],
    ['a warning', 'quote-ambiguous', 1],
    ['a hint', 'line-ends', 0],
  ])('ends by the severity of %s', async (_, rule, code) => {
    const run = await check(...fixture(rule));
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code, stderr: '' });
    expect(run.stdout).toBe(readFileSync(`test/golden/check/${rule}.txt`, 'utf8'));
  });

  it('prints what it found as JSON', async () => {
    const { stdout } = await check(...fixture('quote-not-found'), '--json');
    expect(JSON.parse(stdout)).toEqual([
      {
        path: 'test/fixtures/broken/quote-not-found/harbour-pool.md',
        line: 7,
        severity: 'error',
        rule: 'quote-not-found',
        message: expect.stringMatching(/does not stand in the text; copy it from one paragraph/),
      },
    ]);
  });

  it('mends marks, line ends and accents, and leaves everything else to the letter', async () => {
    const folder = path.join(scratch, 'mended');
    for (const rule of ['byte-order-mark', 'line-ends', 'normalisation'])
      cpSync(`test/fixtures/broken/${rule}/harbour-pool.md`, path.join(folder, `${rule}.md`));
    const sound = '---\r\ntitle: Sound\r\n---\r\n\r\nTwo spaces end a line:  \r\nkept.\r\n';
    writeFileSync(path.join(folder, 'sound.md'), sound);
    const { code, stderr } = await check('--knowledge', folder, '--fix');
    expect(code).toBe(1); // The fixtures share a title.
    expect(stderr.split('\n').slice(0, -1)).toEqual(
      ['byte-order-mark', 'line-ends', 'normalisation'].map(
        (rule) => `${path.join(folder, rule)}.md: mended`,
      ),
    );
    for (const rule of ['byte-order-mark', 'normalisation']) {
      const mended = readFileSync(`test/fixtures/mended/${rule}/harbour-pool.md`, 'utf8');
      expect(readFileSync(path.join(folder, `${rule}.md`), 'utf8')).toBe(mended);
    }
    expect(readFileSync(path.join(folder, 'sound.md'), 'utf8')).toBe(sound);
    expect(readdirSync(folder)).toHaveLength(4);
    expect((await check('--knowledge', folder, '--fix')).stderr).toBe('');
  });

  it('says in one line what keeps it from checking', async () => {
    const { code, stdout, stderr } = await check('--knowledge', path.join(scratch, 'nowhere'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^The knowledge folder .*nowhere does not exist: .*\n$/);
  });
});
