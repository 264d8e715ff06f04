import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { type FleetOptions, startFleet } from '../../src/cli/fleet.ts';
import { recordingLog } from '../discord/started.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-fleet-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A fleet of processes that note when they begin and end, and then do as they are told. */
function fleetOf(work: string, options: Partial<FleetOptions> = {}) {
  const script = path.join(mkdtempSync(path.join(folder, 'x')), 'member.mjs');
  const notes = `${script}.txt`;
  writeFileSync(notes, '');
  writeFileSync(
    script,
    `import { appendFileSync } from 'node:fs';
    const note = (text) => appendFileSync(${JSON.stringify(notes)}, process.env.NUMBER + ' ' + text + '\\n');
    process.on('SIGTERM', () => { note('ends'); process.exit(); });
    note('begins');
    setInterval(() => {}, 1000);
    ${work}`,
  );
  const { log, lines } = recordingLog();
  const fleet = startFleet({
    script,
    args: [],
    envOf: (number) => ({ PATH: process.env.PATH, NUMBER: String(number) }),
    count: 2,
    atOnce: 2,
    pause: 0,
    log,
    backoff: { first: 10, most: 80 },
    ...options,
  });
  onTestFinished(() => fleet.stop());
  const noted = () => readFileSync(notes, 'utf8').trim().split('\n');
  return { fleet, lines, noted };
}

it('starts each, and ends when all have ended', async () => {
  const { fleet, lines, noted } = fleetOf('');
  await expect.poll(() => noted().sort(), { timeout: 10_000 }).toEqual(['0 begins', '1 begins']);
  await fleet.stop();
  expect(noted().sort()).toEqual(['0 begins', '0 ends', '1 begins', '1 ends']);
  expect(lines).toEqual([]);
});

it('starts one that dies again, after waits that grow, and leaves the others alone', async () => {
  const { lines, noted } = fleetOf("if (process.env.NUMBER === '1') process.exit(3);");
  await expect.poll(() => lines.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(5);
  const waits = lines.map(({ fields }) => (fields as { againInMs: number }).againInMs);
  for (const [place, wait] of waits.entries()) {
    expect(wait).toBeLessThanOrEqual(Math.min(80, 10 * 2 ** place));
    expect(wait).toBeGreaterThanOrEqual(Math.min(80, 10 * 2 ** place) / 2);
  }
  expect(lines[0]?.fields).toMatchObject({ shard: 1, code: 3 });
  expect(noted().filter((note) => note === '0 begins').length).toBe(1);
});

it('tells when one fails for good', async () => {
  const { fleet } = fleetOf("process.send({ forGood: 'TOKEN_REFUSED' });");
  expect(await fleet.failed).toBe('TOKEN_REFUSED');
});

it('starts no more at once than it may', async () => {
  const { fleet, noted } = fleetOf('', { count: 3, atOnce: 1, pause: 60_000 });
  await expect.poll(() => noted(), { timeout: 10_000 }).toEqual(['0 begins']);
  await fleet.stop();
  expect(noted()).toEqual(['0 begins', '0 ends']);
});
