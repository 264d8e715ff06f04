import { expect, it } from 'vitest';
import type { Change } from '../../src/app/store.ts';
import { administer, engines, storeAt } from './engines.ts';

const HARBOUR = '100000000000000001';
const postgres = engines.find(({ name }) => name === 'PostgreSQL');
if (!postgres) throw new Error('no PostgreSQL among the engines');

const test = it.skipIf(postgres.missing);

test('a change made by one process is heard by the others within a second', async () => {
  const location = await postgres.create();
  const [one, two] = [await storeAt(location), await storeAt(location)];
  const heard = new Promise<Change>((resolve) => two.changed(resolve));
  const began = performance.now();
  await one.settings.change(HARBOUR, { keepDays: 5 });
  expect(await heard).toEqual({ what: 'settings', guildId: HARBOUR });
  expect(performance.now() - began).toBeLessThan(1000);
  expect((await two.settings.read(HARBOUR)).keepDays).toBe(5);
});

test('a lost connection is made anew, and until then anything may have changed', async () => {
  const location = await postgres.create();
  const [one, two] = [await storeAt(location), await storeAt(location)];
  const heard: Change[] = [];
  two.changed((change) => heard.push(change));
  const database = new URL(location.databaseUrl ?? '').pathname.slice(1);
  await administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`);
  await expect.poll(() => heard.filter(({ what }) => what === 'anything').length).toBeGreaterThanOrEqual(2);
  await one.settings.change(HARBOUR, { keepDays: 5 });
  await expect.poll(() => heard).toContainEqual({ what: 'settings', guildId: HARBOUR });
});

test('what others say on the channel cannot hurt', async () => {
  const location = await postgres.create();
  const store = await storeAt(location);
  const heard: Change[] = [];
  store.changed((change) => heard.push(change));
  for (const payload of ['', 'x', '[]', '{"what":"all"}', '{"what":"settings","guildId":5}']) {
    await administer(`notify footnote_changes, '${payload}'`, location);
  }
  await administer(`notify footnote_changes, '{"what":"articles","guildId":"1"}'`, location);
  await expect.poll(() => heard).toEqual([{ what: 'articles', guildId: '1' }]);
});
