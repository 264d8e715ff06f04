import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverage } from '../../src/coverage/coverage.ts';
import { coveragePage } from '../../src/coverage/page.ts';
import { HOSTILE, harbour } from './harbour.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const cases = [
  { question: `Where do pilots wait? ${HOSTILE}`, line: 1, expected: [{ passageId: 'harbour#p1' }] },
];
const html = coveragePage(coverage(harbour(), cases));

describe('the page of the coverage', () => {
  it('has no script, no address and no words that are not escaped', () => {
    expect(html).not.toMatch(/<script|<img|<link|<a |@import|url\(/i);
    expect(
      html.match(/https?:[^\s&]*/g)?.every((address) => address === 'https://tracker.example/x.png'),
    ).toBe(true);
  });

  it('has a caption and a name for each chart, and a table beside it', () => {
    expect(html.match(/<svg role="img" aria-label="[^"]+"/g)).toHaveLength(2);
    expect(html.match(/<figcaption>/g)).toHaveLength(2);
    expect(html.match(/<table>/g)).toHaveLength(3);
  });
});

if (!existsSync(CHROMIUM)) {
  console.warn(
    `The test in a browser is SKIPPED: apt-get install chromium, or name another with CHROMIUM=path`,
  );
}

describe.skipIf(!existsSync(CHROMIUM))('the page in a browser', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-page-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['light', 1100],
    ['dark', 390],
  ] as const)(
    'shows its charts and tables, asks for nothing and runs nothing: %s, %d wide',
    async (colorScheme, width) => {
      const file = path.join(folder, `${colorScheme}.html`);
      writeFileSync(file, html);
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
      const asked: string[] = [];
      const faults: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      const { href } = pathToFileURL(file);
      await page.goto(href);
      expect(await page.title()).toBe('What questions reach of the articles');
      for (const chart of await page.locator('svg[role=img]').all()) {
        const box = await chart.boundingBox();
        expect(box?.width).toBeGreaterThan(300);
        expect(box?.height).toBeGreaterThan(50);
      }
      // Three bars' worth of passages: found by a person, by a derived question, and never.
      const bars = page.locator('svg').first().locator('rect');
      expect(await bars.count()).toBe(3);
      expect(await page.getByText('So it is.').count()).toBe(2);
      expect(await page.getByText(HOSTILE, { exact: false }).first().isVisible()).toBe(true);
      // Wide tables scroll by themselves; the page never does sideways.
      const sideways = await page.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth);
      expect(sideways).toBe(false);
      expect(asked).toEqual([href]);
      expect(faults).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
