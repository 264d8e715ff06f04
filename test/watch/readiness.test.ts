import { expect, it } from 'vitest';
import type { Vitals } from '../../src/app/vitals.ts';
import { gatewayCheck, libraryCheck } from '../../src/watch/checks.ts';
import { library, QUESTIONS, start } from '../discord/started.ts';

/** A bot whose heartbeats are a tenth of a second apart, and what is seen of its line. */
async function connected() {
  let vitals: () => Vitals = () => ({ servers: 0, shards: [] });
  const started = await start({ follow: (current) => (vitals = current) }, { heartbeatInterval: 100 });
  return { ...started, vitals: () => vitals(), check: gatewayCheck(() => vitals(), 400) };
}

it('is ready once connected, and again after each heartbeat that is acknowledged', async () => {
  const { check, vitals } = await connected();
  expect(await check.run()).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await check.run()).toBeUndefined();
  expect(vitals().shards[0]?.ping).toBeGreaterThanOrEqual(0);
  expect(vitals().servers).toBe(1);
});

it('is not ready before it has connected, nor while the gateway is away', async () => {
  expect(await gatewayCheck(() => ({ servers: 0, shards: [] })).run()).toBe('not connected yet');
  const { check, discord } = await connected();
  discord.gateway.refuse(1000);
  discord.gateway.drop();
  await expect.poll(() => check.run()).toBe('no sign of life on shard 0');
  discord.gateway.refuse(0);
  await expect.poll(() => check.run(), { timeout: 10_000 }).toBeUndefined();
});

it('is not ready when nothing was heard for too long, whatever the connection says', async () => {
  const silent = { id: 3, connected: true, heardAt: Date.now() - 91_000 };
  const check = gatewayCheck(() => ({
    servers: 1,
    shards: [silent, { ...silent, id: 4, heardAt: Date.now() }],
  }));
  expect(await check.run()).toBe('no sign of life on shard 3');
});

it('is not ready without an article', async () => {
  expect(await libraryCheck(() => library).run()).toBeUndefined();
  expect(await libraryCheck(() => ({ ...library, articles: [] })).run()).toBe('it has no article');
});

it('tells how questions ended, by surface, and nothing of them', async () => {
  const asked: object[] = [];
  const watch = { asked: (one: object) => asked.push(one), storeFailed: () => undefined };
  const { alice, channel, mention, log } = await start({ watch });
  await mention(QUESTIONS.passage);
  await mention(QUESTIONS.unknown);
  await mention('hello');
  await alice.slash(channel, 'ask', { question: QUESTIONS.choice }).answer();
  await alice.slash(channel, 'topics').answer();
  await expect.poll(() => asked.length).toBe(4);
  expect(asked).toMatchObject([
    { surface: 'message', outcome: 'passage', seconds: expect.any(Number) },
    { surface: 'message', outcome: 'unanswered' },
    { surface: 'message', outcome: 'courtesy' },
    { surface: 'command', outcome: 'choice' },
  ]);
  const lines = log.filter(({ message }) => message === 'A question was answered');
  expect(lines.map(({ fields }) => Object.keys(fields))).toEqual(
    Array(4).fill(['request', 'surface', 'outcome', 'ms']),
  );
});
