import { setImmediate } from 'node:timers/promises';
import type { Article } from '../knowledge/article.ts';
import type { Diagnostic } from '../knowledge/diagnostic.ts';
import type { ParsedArticle } from '../knowledge/parseArticle.ts';
import { buildLibrary, findBar, type Library } from '../retrieval/library.ts';
import { createBudgeted } from './budget.ts';
import { createTurnTaking } from './inTurn.ts';
import type { ArticleStore } from './kept/articles.ts';
import { libraryBytes } from './libraryBytes.ts';
import { prepareOffers } from './offers.ts';
import { joining, type KeptText, type ReadText, readTexts } from './serverArticles.ts';
import type { Store } from './store.ts';

/** The libraries of servers: the common articles and, where a server has articles of its own, those too. */
export interface Libraries {
  /** What a server is answered from; `null`, direct messages, from the common articles alone. Never fails: without the store, so are servers. */
  of(guildId: string | null): Promise<Library>;
  /** What is wrong with the articles of a server that are left out. */
  faults(guildId: string): Promise<readonly Diagnostic[]>;
  /** What a server's library would be with an article added, or replaced where there is one of that name. */
  tryOut(guildId: string, article: Pick<KeptText, 'name' | 'text'>): Promise<Trial>;
  /** Estimated bytes of the libraries that are kept ready. */
  readonly bytes: number;
  /** Listens to changes no longer. */
  close(): void;
}

/** A library as it would be with an article that is not in it yet. */
interface Trial {
  readonly library: Library;
  /** The article, unless something is wrong with it. */
  readonly parsed: ParsedArticle;
  /** What is wrong with it, besides, in this library. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the libraries are made of. */
export interface LibrariesOptions {
  readonly common: () => Library;
  readonly articles: ArticleStore;
  readonly changed: Store['changed'];
  /** Bytes that libraries may take; the one used last is kept even when it takes more. */
  readonly budget: number;
  /** Is told when a server's articles could not be read from the store. */
  readonly failed: (guildId: string, error: unknown) => void;
}

/** A server's library that is kept ready. */
interface Ready {
  /** The common articles it was built on. */
  readonly common: Library;
  readonly library: Library;
  readonly read: ReadonlyMap<string, ReadText>;
  readonly diagnostics: readonly Diagnostic[];
  /** False when the server's articles have changed since. */
  readonly fresh: boolean;
}

/**
 * Builds the libraries of servers when they are first asked for, one at a time, and keeps them ready within a budget. Servers
 * without articles of their own share the common library, and cost nothing. A change of the articles, common or
 * a server's, holds from the next question on.
 */
export function createLibraries({ common, articles, changed, budget, failed }: LibrariesOptions): Libraries {
  const ready = createBudgeted<Ready>(budget);
  const building = new Map<string, Promise<Ready>>();
  const inTurn = createTurnTaking();
  let servers: Promise<Set<string>> | undefined;

  const stop = changed(({ what, guildId }) => {
    if (what === 'settings') return;
    if (guildId === undefined) {
      ready.clear();
      building.clear();
      servers = undefined;
      return;
    }
    const known = ready.get(guildId);
    if (known) ready.set(guildId, { ...known, fresh: false }, libraryBytes(known.library, known.common));
    building.delete(guildId);
    servers?.then((all) => all.add(guildId)).catch(() => undefined);
  });

  /** The servers that may have articles; asked for anew when that failed. */
  const serversWithArticles = async (): Promise<Set<string>> => {
    servers ??= articles.servers().then((all) => new Set(all));
    const asked = servers;
    try {
      return await asked;
    } catch (error) {
      if (servers === asked) servers = undefined;
      throw error;
    }
  };

  const build = async (guildId: string, base: Library): Promise<Ready> => {
    const texts = await articles.read(guildId);
    const read = await readTexts(texts, ready.get(guildId)?.read);
    const { articles: own, diagnostics } = joining(read, base);
    const library = await buildOn(base, own);
    return { common: base, library, read, diagnostics, fresh: true };
  };

  const readyFor = async (guildId: string): Promise<Ready> => {
    const base = common();
    const known = ready.get(guildId);
    if (known?.fresh && known.common === base) return known;
    const underWay = building.get(guildId);
    if (underWay) return underWay;
    const built = inTurn(() => build(guildId, base));
    building.set(guildId, built);
    try {
      const done = await built;
      // Otherwise the articles changed meanwhile, and whoever asks next gets them anew.
      if (building.get(guildId) === built) ready.set(guildId, done, libraryBytes(done.library, base));
      return done;
    } finally {
      if (building.get(guildId) === built) building.delete(guildId);
    }
  };

  return {
    async of(guildId) {
      const library = common();
      if (guildId === null) return library;
      try {
        const own = (await serversWithArticles()).has(guildId);
        return own ? (await readyFor(guildId)).library : common();
      } catch (error) {
        failed(guildId, error);
        return library;
      }
    },
    faults: async (guildId) => (await readyFor(guildId)).diagnostics,
    tryOut: (guildId, article) =>
      inTurn(async () => {
        const base = common();
        const others = (await articles.read(guildId)).filter(({ name }) => name !== article.name);
        // The new one comes last: of two names that are too much alike, it is the one to be told of.
        const read = await readTexts([...others, article], ready.get(guildId)?.read);
        const { articles: own, diagnostics } = joining(read, base);
        return {
          library: await buildOn(base, own),
          parsed: read.get(article.name)?.parsed ?? { diagnostics: [], lineOf: () => 1 },
          diagnostics: diagnostics.filter(({ path }) => path === article.name),
        };
      }),
    get bytes() {
      return ready.bytes;
    },
    close: stop,
  };
}

/** The library of the common articles and others. Everything else has its turn between its building and the finding of its bar. */
async function buildOn(base: Library, articles: readonly Article[]): Promise<Library> {
  await setImmediate();
  if (articles.length === 0) return base;
  const library = buildLibrary([...base.articles, ...articles], base);
  await setImmediate();
  findBar(library);
  void prepareOffers(library);
  return library;
}
