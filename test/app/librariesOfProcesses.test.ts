import { expect, it } from 'vitest';
import { createLibraries } from '../../src/app/libraries.ts';
import { loadLibrary } from '../../src/files/loadLibrary.ts';
import { engines, storeAt } from '../store/engines.ts';

const { library: common } = await loadLibrary('test/discord/articles');
const HARBOUR = '100000000000000001';
const postgres = engines.find(({ name }) => name === 'PostgreSQL');
if (!postgres) throw new Error('no PostgreSQL among the engines');

it.skipIf(postgres.missing)(
  'an article put by one process is answered from by others within a second',
  async () => {
    const location = await postgres.create();
    const [one, two] = [await storeAt(location), await storeAt(location)];
    const libraries = createLibraries({
      common: () => common,
      articles: two.articles,
      changed: two.changed,
      budget: 100_000_000,
      failed: (_, error) => {
        throw error;
      },
    });
    const count = async () => (await libraries.of(HARBOUR)).articles.length;
    expect(await count()).toBe(common.articles.length);
    const article = { name: 'ferry.txt', text: 'The ferry leaves at nine.', updatedBy: '1', over: null };
    await one.articles.put(HARBOUR, article);
    await expect.poll(count, { timeout: 1000, interval: 20 }).toBe(common.articles.length + 1);
    const [{ updatedAt } = { updatedAt: new Date() }] = await one.articles.list(HARBOUR);
    await one.articles.remove(HARBOUR, 'ferry.txt', updatedAt);
    await expect.poll(count, { timeout: 1000, interval: 20 }).toBe(common.articles.length);
    libraries.close();
  },
);
