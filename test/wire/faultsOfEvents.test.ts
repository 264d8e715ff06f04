import { expect, it } from 'vitest';
import { QUESTIONS } from '../discord/started.ts';
import { createChance } from '../support/chance.ts';
import { questionsTo, startFaulty, TIMES } from './faulty.ts';

const EVENTS = ['MESSAGE_CREATE', 'INTERACTION_CREATE'] as const;

it('every question that arrives twice gets one answer', async () => {
  const started = await startFaulty();
  const questions = questionsTo(started);
  const session = await started.discord.gateway.connected();
  for (let time = 0; time < TIMES; time++) {
    questions.ask();
    const asked = session.sent.slice(-4);
    expect(asked.map(({ t }) => t).sort()).toEqual([EVENTS[1], EVENTS[1], EVENTS[0], EVENTS[0]]);
    for (const { t, d } of asked) started.discord.dispatch(t, d);
  }
  expect(await questions.settled()).toEqual({ asked: 4 * TIMES, answered: 4 * TIMES, failed: 0 });
  expect(started.log.filter(({ level }) => level !== 'info')).toEqual([]);
});

it('every question between malformed events gets one answer', async () => {
  const started = await startFaulty();
  const { discord, log } = started;
  const questions = questionsTo(started);
  const session = await discord.gateway.connected();
  questions.ask();
  const real = session.sent.filter(({ t }) => (EVENTS as readonly string[]).includes(t)).slice(0, 4);
  const chance = createChance(20_260_823);
  for (let time = 0; time < TIMES; time++) {
    for (const { t, d } of real) for (let each = 0; each < 5; each++) discord.dispatch(t, mangle(d, chance));
    for (const event of [
      ...EVENTS,
      'GUILD_CREATE',
      'GUILD_ROLE_UPDATE',
      'CHANNEL_UPDATE',
      'THREAD_CREATE',
      null,
    ])
      for (const data of [null, 7, 'text', [], {}, { id: null }]) discord.dispatch(event as string, data);
    questions.ask();
  }
  const { asked, answered } = await questions.settled();
  expect({ asked, answered }).toEqual({ asked: 4 * (TIMES + 1), answered: 4 * (TIMES + 1) });
  expect(log.map(({ message }) => message)).toContain('An event from Discord was malformed and dropped');
  expect(JSON.stringify(log)).not.toContain('lamp');
});

it('frames that are no events at all are dropped', async () => {
  const started = await startFaulty();
  const { socket } = await started.discord.gateway.connected();
  for (let time = 0; time < TIMES; time++) {
    for (const frame of [
      '',
      'null',
      '7',
      '{',
      '{}',
      '[]',
      '{"op":0}',
      '{"op":0,"t":"READY","s":1}',
      '{"op":99}',
    ])
      socket?.send(frame);
  }
  expect((await started.mention(QUESTIONS.passage)).content).toMatch(/nineteen nautical miles/);
  expect(started.log.filter(({ level }) => level === 'error')).toEqual([]);
});

/** A copy of an event in which one thing, wherever it stands, is gone or something else. A mangled event keeps no identity of a real one. */
function mangle(event: unknown, chance: () => number): unknown {
  const copy = structuredClone(event) as Record<string, unknown>;
  copy.id = String(Math.floor(chance() * 1e15));
  let place: Record<string, unknown> = copy;
  for (;;) {
    const keys = Object.keys(place);
    const key = keys[Math.floor(chance() * keys.length)];
    if (key === undefined) return copy;
    const inside = place[key];
    if (typeof inside === 'object' && inside !== null && chance() < 0.6) {
      place = inside as Record<string, unknown>;
      continue;
    }
    const other = [undefined, null, -1, 1e300, '', 'x'.repeat(5000), [], {}, true][Math.floor(chance() * 9)];
    if (other === undefined) delete place[key];
    else place[key] = other;
    return copy;
  }
}
