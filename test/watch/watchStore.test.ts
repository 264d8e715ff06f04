import { expect, it } from 'vitest';
import { openStore } from '../../src/store/openStore.ts';
import { storeCheck } from '../../src/watch/checks.ts';
import { watchStore } from '../../src/watch/watchStore.ts';

it('tells which operations of the store failed, and leaves all else as it is', async () => {
  const failed: string[] = [];
  const opened = await openStore({ dataDir: ':memory:' });
  const store = watchStore(opened, (operation) => failed.push(operation));
  const check = storeCheck(() => store.check());
  expect(await check.run()).toBeUndefined();
  expect((await store.forgetUser('1')).votes).toBe(0);
  expect(failed).toEqual([]);
  await store.close();
  expect(await check.run()).toBe('it cannot be written to');
  await expect(store.settings.read('1')).rejects.toThrow();
  expect(failed).toEqual(['check', 'settings.read']);
});
