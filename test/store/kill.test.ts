import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { type Location, openDatabase } from '../../src/store/openDatabase.ts';
import { engines, storeAt } from './engines.ts';

const KILLS = 50;
const WRITES = 1000;
/** The last write at which it is killed. */
const LATEST = 200;

describe.each(engines.map((engine) => [engine.name, engine] as const))('on %s', (_, engine) => {
  it.skipIf(engine.missing)(
    `killed ${KILLS} times in the middle of ${WRITES} writes, the store opens and has all it acknowledged`,
    async () => {
      const location = await engine.create();
      await storeAt(location);
      const acknowledged: number[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        const after = ((kill * 37) % KILLS) * (LATEST / KILLS) + 1;
        acknowledged.push(...(await writeUntilKilled(location, kill * WRITES, after)));
        const there = await written(location);
        expect(acknowledged.filter((one) => !there.has(one))).toEqual([]);
        // At most the one write that was under way came through without being acknowledged.
        expect(there.size - acknowledged.length).toBeLessThanOrEqual(kill + 1);
      }
      expect(acknowledged.length).toBeGreaterThan((KILLS * LATEST) / 2.5);
    },
    120_000,
  );
});

/** Starts a writer, kills it with SIGKILL once so many writes are acknowledged, and gives all that were. */
async function writeUntilKilled(location: Location, first: number, after: number): Promise<number[]> {
  const child = spawn(process.execPath, ['test/store/writer.mjs', JSON.stringify(location), String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === after) child.kill('SIGKILL');
  }
  expect(await closed).toEqual([null, 'SIGKILL']);
  return acknowledged;
}

/** The votes in the database, by who cast them. Opening it is part of the test. */
async function written(location: Location): Promise<Set<number>> {
  const { db } = await openDatabase(location);
  const rows = await db.selectFrom('votes').select('user_id').execute();
  await db.destroy();
  return new Set(rows.map(({ user_id }) => Number(user_id)));
}
