import { expect, it } from 'vitest';
import { createInFlight } from '../../src/discord/inFlight.ts';
import { createRecent } from '../../src/discord/recent.ts';
import { createTurns } from '../../src/discord/turns.ts';

it('gives each piece of work its own turn, in order, so that timers fire in between', async () => {
  const turns = createTurns();
  const order: string[] = [];
  const busy = (name: string) => () => {
    const until = performance.now() + 5;
    while (performance.now() < until);
    order.push(name);
  };
  setTimeout(() => order.push('timer'), 1);
  await Promise.all(['a', 'b', 'c'].map((name) => turns(busy(name))));
  expect(order.filter((name) => name !== 'timer')).toEqual(['a', 'b', 'c']);
  expect(order.indexOf('timer')).toBeLessThan(order.indexOf('c'));
});

it('hands a failure to the one who asked, and goes on', async () => {
  const turns = createTurns();
  const failing = turns(() => {
    throw new Error('no');
  });
  const next = turns(() => 1);
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe(1);
});

it('remembers as many ids as it may', () => {
  const seen = createRecent(2);
  expect([seen('a'), seen('b'), seen('a'), seen('c'), seen('a')]).toEqual([false, false, true, false, false]);
});

it('waits for answers under way, but not for ever', async () => {
  const inFlight = createInFlight();
  let done = false;
  inFlight.track(new Promise((resolve) => setTimeout(resolve, 30)).then(() => (done = true)));
  await inFlight.finish(1000);
  expect(done).toBe(true);
  expect(inFlight.stopping).toBe(true);
  inFlight.track(new Promise(() => undefined));
  await inFlight.finish(20);
});
