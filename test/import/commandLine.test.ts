import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { docx, paragraph } from '../support/docx.ts';
import { column, pdf } from '../support/pdf.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `footnote import` as a person would run it. */
function footnote(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH } };
    const child = execFile(process.execPath, ['dist/main.js', ...args], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

function source(name: string, content: string | Buffer): string {
  const file = path.join(mkdtempSync(path.join(folder, 'source-')), name);
  writeFileSync(file, content);
  return file;
}

const out = (): string => mkdtempSync(path.join(folder, 'out-'));
const page = '<!doctype html><title>Otters</title><p>Otters hold hands while they sleep.</p>';

describe('footnote import', () => {
  it.each([
    ['A page.html', page],
    ['a-page.docx', docx(paragraph('Otters hold hands while they sleep.'))],
    ['A PAGE.PDF', pdf([column(['Otters hold hands while they sleep.'], 700)])],
  ])('makes an article of %s that answers at once', async (name, content) => {
    const to = out();
    const { code, stdout, stderr } = await footnote('import', source(name, content), '--out', to);
    const file = path.join(to, 'a-page.md');
    expect([code, stdout]).toEqual([0, `${file}\n`]);
    expect(stderr).toContain(`${file}: a draft with 1 passage\n`);
    const answer = await footnote('ask', 'How do otters sleep?', '--knowledge', to);
    expect(answer.stdout).toContain('hold hands while they sleep');
  });

  it('never writes over a file unless it is told to', async () => {
    const to = out();
    const file = path.join(to, 'page.md');
    writeFileSync(file, 'mine');
    const kept = await footnote('import', source('page.html', page), '--out', to);
    expect([kept.code, kept.stdout]).toEqual([1, '']);
    expect(kept.stderr).toBe(`${file}: is there already, and stays as it is; --force writes over it\n`);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const forced = await footnote('import', source('page.html', page), '--out', to, '--force');
    expect(forced.code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('Otters hold hands');
  });

  it('lets one of several writers win, and leaves nothing else behind', async () => {
    const to = out();
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => footnote('import', source('page.html', page), '--out', to)),
    );
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 1, 1, 1]);
    expect(readdirSync(to)).toEqual(['page.md']);
    await Promise.all(
      Array.from({ length: 3 }, () => footnote('import', source('page.html', page), '--out', to, '--force')),
    );
    expect(readdirSync(to)).toEqual(['page.md']);
    expect((await footnote('topics', '--knowledge', to)).code).toBe(0);
  });

  it('puts every draft of a feed into its folder, whatever its title says', async () => {
    const to = out();
    const { stdout } = await footnote('import', 'test/import/sources/feed.rss', '--out', to);
    expect(stdout.split('\n')).toHaveLength(4);
    expect(readdirSync(to).sort()).toEqual(['etc-passwd.md', 'fog-horns-1-2-loud.md', 'tides-of-june.md']);
  });

  it('fetches a page, from a private address only when it is told to', async () => {
    const server = createServer((_, response) => response.end(page)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://localhost:${(server.address() as AddressInfo).port}/otters?a=1#top`;
    const to = out();
    try {
      const refused = await footnote('import', address, '--out', to);
      expect([refused.code, refused.stdout]).toEqual([1, '']);
      expect(refused.stderr).toMatch(
        /^The address http:\/\/localhost:\d+\/otters\?a=1 leads into a private network, .*--allow-private\.\n$/,
      );
      const fetched = await footnote('import', address, '--out', to, '--allow-private');
      expect(fetched.code).toBe(0);
      const text = readFileSync(path.join(to, 'otters.md'), 'utf8');
      expect(text).toMatch(/^url: http:\/\/localhost:\d+\/otters\?a=1$/m);
      expect(text).toMatch(/^accessed: \d{4}-\d{2}-\d{2}$/m);
    } finally {
      server.close();
    }
  });

  it.each([
    ['a file that is missing', '/no/such.pdf', 'the file does not exist; check the path'],
    ['a folder', os.tmpdir(), 'the file is not a file; name one file'],
    ['a device', '/dev/zero', 'the file is not a file; name one file'],
    [
      'a file of 25 MB',
      source('huge.html', Buffer.alloc(25_000_000, 'a')),
      'has 25.0 MB, more than the 20 MB',
    ],
    ['an address that is none', 'ftp://x.example/a', 'does not begin with https:// or http://'],
    [
      'a page of nothing',
      source('empty.html', '<html><body><img src="a"></body></html>'),
      'has no text that could become a passage',
    ],
    ['steering signs in a name', source('a\u001b[31m.pdf', '%PDF-'), 'a[31m is a broken PDF'],
  ])('ends with a clear line for %s', async (_, from, line) => {
    const { code, stdout, stderr } = await footnote('import', from, '--out', out());
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a limit that is no number', async () => {
    const { code, stderr } = await footnote('import', 'a.rss', '--limit', 'many');
    expect([code, stderr]).toEqual([1, '--limit is not a number from 1 to 9999; write one.\n']);
  });

  it.each([
    ['milliseconds', { milliseconds: 1, memory: 1e12 }, 'takes more than 0.001 seconds'],
    ['memory', { milliseconds: 60_000, memory: 1 }, 'unpacks to more than memory may hold'],
  ])('ends a reader that takes more %s than it may', async (_, limits, reason) => {
    const { href } = pathToFileURL(path.resolve('dist/import/convert/apart.js'));
    const { convertApart } = await import(href);
    const bytes = pdf(Array.from({ length: 200 }, () => column(Array(50).fill('Otters hold hands.'), 800)));
    const reading = convertApart(
      { bytes, name: 'otters', ending: '.pdf' },
      { limit: 1, whole: false },
      limits,
    );
    await expect(reading).rejects.toThrow(`otters ${reason}`);
  });
});
