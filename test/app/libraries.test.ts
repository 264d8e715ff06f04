import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/app/ask.ts';
import { createLibraries, type Libraries, type LibrariesOptions } from '../../src/app/libraries.ts';
import { libraryBytes } from '../../src/app/libraryBytes.ts';
import type { Store } from '../../src/app/store.ts';
import { loadLibrary } from '../../src/files/loadLibrary.ts';
import { buildLibrary, type Library } from '../../src/retrieval/library.ts';
import { openStore } from '../../src/store/openStore.ts';

const { library: common } = await loadLibrary('test/discord/articles');
const [HARBOUR, WORKSHOP, EMPTY] = ['1', '2', '3'];
const QUESTION = 'When does the ferry to Gull Island leave?';
const ferry = (hour: string) => `The ferry to Gull Island leaves at ${hour} every morning.`;

interface Served {
  readonly store: Store;
  readonly libraries: Libraries;
  /** The servers whose articles were read from the store, each time. */
  readonly reads: string[];
  readonly failures: string[];
}

async function serve(options: Partial<LibrariesOptions> = {}): Promise<Served> {
  const store = await openStore({ dataDir: ':memory:' });
  const [reads, failures]: [string[], string[]] = [[], []];
  const counted = {
    ...store.articles,
    read: (guildId: string) => {
      reads.push(guildId);
      return store.articles.read(guildId);
    },
  };
  const libraries = createLibraries({
    common: () => common,
    articles: counted,
    changed: store.changed,
    budget: 100_000_000,
    failed: (guildId) => failures.push(guildId),
    ...options,
  });
  onTestFinished(async () => {
    libraries.close();
    await store.close();
  });
  return { store, libraries, reads, failures };
}

async function put(
  { store }: Pick<Served, 'store'>,
  guildId: string,
  name: string,
  text: string,
): Promise<void> {
  const over = (await store.articles.find(guildId, name))?.updatedAt ?? null;
  const done = await store.articles.put(guildId, { name, text, updatedBy: '9', over });
  expect(['added', 'replaced']).toContain(done);
}

function answer(library: Library): string {
  const { answer } = ask(library, QUESTION);
  return answer.kind === 'passage' ? answer.quotation.passage.text : answer.kind;
}

describe('the library of a server', () => {
  it('is the common one itself where it has no articles, and in direct messages', async () => {
    const served = await serve();
    await put(served, HARBOUR, 'ferry.txt', ferry('nine'));
    expect(await served.libraries.of(EMPTY)).toBe(common);
    expect(await served.libraries.of(null)).toBe(common);
    expect([served.reads, served.libraries.bytes]).toEqual([[], 0]);
  });

  it('answers from its own articles and the common ones, and nobody else does', async () => {
    const served = await serve();
    await put(served, HARBOUR, 'ferry.txt', ferry('nine'));
    await put(served, WORKSHOP, 'ferry.txt', ferry('noon'));
    const { libraries } = served;
    expect(answer(await libraries.of(HARBOUR))).toBe(ferry('nine'));
    expect(answer(await libraries.of(WORKSHOP))).toBe(ferry('noon'));
    expect(answer(await libraries.of(EMPTY))).toBe('fallback');
    expect(answer(await libraries.of(null))).toBe('fallback');
    const ids = (await libraries.of(HARBOUR)).articles.map(({ id }) => id);
    expect(ids).toEqual([...common.articles.map(({ id }) => id), 'ferry'].sort());
    // The common articles are shared, not copied.
    for (const article of common.articles) expect((await libraries.of(HARBOUR)).articles).toContain(article);
  });

  it('is built once, however many ask at the same time', async () => {
    const served = await serve();
    await put(served, HARBOUR, 'ferry.txt', ferry('nine'));
    const all = await Promise.all(Array.from({ length: 20 }, () => served.libraries.of(HARBOUR)));
    expect(new Set(all).size).toBe(1);
    expect(await served.libraries.of(HARBOUR)).toBe(all[0]);
    expect(served.reads).toEqual([HARBOUR]);
  });

  it('holds a change of its articles from the next question on, and no other server is built anew', async () => {
    const served = await serve();
    const { libraries } = served;
    expect(answer(await libraries.of(HARBOUR))).toBe('fallback');
    await put(served, HARBOUR, 'ferry.txt', ferry('nine'));
    await put(served, WORKSHOP, 'ferry.txt', ferry('noon'));
    const other = await libraries.of(WORKSHOP);
    expect(answer(await libraries.of(HARBOUR))).toBe(ferry('nine'));
    await put(served, HARBOUR, 'ferry.txt', ferry('ten'));
    expect(answer(await libraries.of(HARBOUR))).toBe(ferry('ten'));
    expect(await libraries.of(WORKSHOP)).toBe(other);
    const at = (await served.store.articles.find(HARBOUR, 'ferry.txt'))?.updatedAt as Date;
    await served.store.articles.remove(HARBOUR, 'ferry.txt', at);
    expect(await libraries.of(HARBOUR)).toBe(common);
  });

  it('is never one that was being built while its articles changed', async () => {
    const served = await serve();
    await put(served, HARBOUR, 'ferry.txt', ferry('nine'));
    const early = served.libraries.of(HARBOUR);
    await put(served, HARBOUR, 'ferry.txt', ferry('ten'));
    expect(answer(await served.libraries.of(HARBOUR))).toBe(ferry('ten'));
    await early;
    expect(answer(await served.libraries.of(HARBOUR))).toBe(ferry('ten'));
  });

  it('follows the common articles', async () => {
    let now = common;
    const served = await serve({ common: () => now });
    await put(served, HARBOUR, 'ferry.txt', ferry('nine'));
    await served.libraries.of(HARBOUR);
    now = buildLibrary(common.articles.slice(1));
    const after = await served.libraries.of(HARBOUR);
    expect(after.articles).toHaveLength(common.articles.length);
    expect(answer(after)).toBe(ferry('nine'));
  });

  it('does without what is broken or named like a common article, and says so', async () => {
    const served = await serve();
    const taken = common.articles[0]?.id;
    await put(served, HARBOUR, 'broken.md', 'No front matter.');
    await put(served, HARBOUR, 'ferry.txt', ferry('nine'));
    await put(served, HARBOUR, 'ferry.md', `---\ntitle: Ferry\n---\n\n${ferry('ten')}`);
    await put(served, HARBOUR, `${taken}.txt`, ferry('noon'));
    await put(served, HARBOUR, 'picture.png', 'x');
    const library = await served.libraries.of(HARBOUR);
    expect(answer(library)).toBe(ferry('ten'));
    expect(library.articles).toHaveLength(common.articles.length + 1);
    const faults = await served.libraries.faults(HARBOUR);
    expect(faults.map(({ path, rule }) => `${path} ${rule}`).sort()).toEqual([
      'broken.md front-matter-missing',
      'ferry.txt duplicate-article',
      `${taken}.txt duplicate-article`,
      'picture.png unknown-format',
    ]);
  });

  it('is dropped for others when memory is short, and built again when it is needed', async () => {
    const one = libraryBytes(buildLibrary([...common.articles]), common);
    const served = await serve({ budget: 2.5 * one });
    const servers = ['a', 'b', 'c', 'd', 'e'];
    for (const server of servers) await put(served, server, 'ferry.txt', ferry(server));
    for (const server of servers) expect(answer(await served.libraries.of(server))).toBe(ferry(server));
    expect(served.libraries.bytes).toBeLessThanOrEqual(2.5 * one);
    expect(served.reads).toEqual(servers);
    expect(answer(await served.libraries.of('e'))).toBe(ferry('e'));
    expect(served.reads).toEqual(servers);
    expect(answer(await served.libraries.of('a'))).toBe(ferry('a'));
    expect(served.reads).toEqual([...servers, 'a']);
  });

  it('is the common one while the store fails, and its own again afterwards', async () => {
    let broken = true;
    const store = await openStore({ dataDir: ':memory:' });
    const refuse = <T>(work: () => Promise<T>): Promise<T> =>
      broken ? Promise.reject(new Error('no store')) : work();
    const articles = {
      ...store.articles,
      servers: () => refuse(store.articles.servers),
      read: (guildId: string) => refuse(() => store.articles.read(guildId)),
    };
    const served = await serve({ articles });
    await put({ store }, HARBOUR, 'ferry.txt', ferry('nine'));
    expect(await served.libraries.of(HARBOUR)).toBe(common);
    broken = false;
    expect(answer(await served.libraries.of(HARBOUR))).toBe(ferry('nine'));
    expect(served.failures).toEqual([HARBOUR]);
    await store.close();
  });

  it('is read anew when changes may have been missed', async () => {
    const listeners: Parameters<Store['changed']>[0][] = [];
    const served = await serve({
      changed: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    });
    expect(await served.libraries.of(HARBOUR)).toBe(common);
    await put(served, HARBOUR, 'ferry.txt', ferry('nine'));
    for (const listener of listeners) listener({ what: 'anything' });
    expect(answer(await served.libraries.of(HARBOUR))).toBe(ferry('nine'));
  });
});

describe('an article that is tried out', () => {
  it('is in no library of the server before it is kept', async () => {
    const served = await serve();
    await put(served, HARBOUR, 'ferry.txt', ferry('nine'));
    const trial = await served.libraries.tryOut(HARBOUR, { name: 'ferry.txt', text: ferry('ten') });
    expect(answer(trial.library)).toBe(ferry('ten'));
    expect(trial.parsed.article?.id).toBe('ferry');
    expect(answer(await served.libraries.of(HARBOUR))).toBe(ferry('nine'));
  });

  it('is told of when its name is too much like another', async () => {
    const served = await serve();
    await put(served, HARBOUR, 'ferry.txt', ferry('nine'));
    const trial = await served.libraries.tryOut(HARBOUR, { name: 'Ferry.txt', text: ferry('ten') });
    expect(trial.diagnostics.map(({ rule }) => rule)).toEqual(['duplicate-article']);
    expect(answer(trial.library)).toBe(ferry('nine'));
  });
});
