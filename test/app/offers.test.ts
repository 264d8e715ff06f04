import v8 from 'node:v8';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { offersOf, prepareOffers } from '../../src/app/offers.ts';
import { suggest } from '../../src/app/suggest.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildLibrary, type Library } from '../../src/retrieval/library.ts';

const ARTICLES = 40;
const PASSAGES = 10;
// Fifty passages are prepared at once.
const AT_ONCE = 5;

/** A library that says which of its articles were looked at for what they offer, in order. */
function watched(looks: string[], titles: readonly string[]): Library {
  const articles = titles.map((title) => {
    const text = Array.from({ length: PASSAGES }, (_, n) => `The Keeper${n} of ${title} counts gulls.`);
    const { article } = parseArticle(`${title}.md`, `---\ntitle: ${title}\n---\n\n${text.join('\n\n')}\n`);
    const { intents, ...rest } = article as Article;
    return {
      ...rest,
      get intents() {
        looks.push(title);
        return intents;
      },
    };
  });
  return buildLibrary(articles);
}

const titles = Array.from({ length: ARTICLES }, (_, n) => `Harbour${String(n).padStart(2, '0')}`);
const aboutLast = (library: Library): string[] =>
  suggest(library, 'harbour39', 25).filter((question) => question.includes('Harbour39'));

describe('what a library offers', () => {
  it('is prepared in small parts, between which everything else has its turn', async () => {
    const looks: string[] = [];
    const library = watched(looks, titles);
    let most = 0;
    let turns = 0;
    let before = 0;
    let isPreparing = true;
    const lookOn = (): void => {
      most = Math.max(most, looks.length - before);
      before = looks.length;
      turns++;
      if (isPreparing) setImmediate(lookOn);
    };
    setImmediate(lookOn);
    await prepareOffers(library);
    isPreparing = false;
    expect(looks).toEqual(titles);
    expect(most).toBe(AT_ONCE);
    expect(turns).toBeGreaterThanOrEqual(ARTICLES / AT_ONCE);
  });

  it('is answered with what is ready when it is asked for earlier, and prepared on from there', async () => {
    const looks: string[] = [];
    const library = watched(looks, titles);
    expect(suggest(library, '', 100).length).toBeGreaterThanOrEqual(AT_ONCE);
    expect(looks).toEqual(titles.slice(0, AT_ONCE));
    expect(aboutLast(library)).toEqual([]);
    expect(looks).toEqual(titles.slice(0, 2 * AT_ONCE));
    await prepareOffers(library);
    expect(looks).toEqual(titles);
    expect(aboutLast(library)).not.toEqual([]);
    expect(offersOf(library).length).toBe(ARTICLES);
  });

  it('is taken over by the next library, of which only the new articles are prepared', async () => {
    const looks: string[] = [];
    const library = watched(looks, titles);
    await prepareOffers(library);
    looks.length = 0;
    const [added] = watched(looks, ['Aardvark']).articles;
    const next = buildLibrary([...library.articles, added as Article], library);
    looks.length = 0;
    await prepareOffers(next);
    expect(looks).toEqual(['Aardvark']);
  });

  it('is not prepared any more when the library is gone', async () => {
    v8.setFlagsFromString('--expose-gc');
    const gc = vm.runInNewContext('gc') as () => void;
    const looks: string[] = [];
    // In a function of its own, so that nothing here remembers the library.
    const begin = (): Promise<void> => prepareOffers(watched(looks, titles));
    const preparing = begin();
    await new Promise((resolve) => setImmediate(resolve));
    gc();
    await preparing;
    expect(looks.length).toBeLessThan(ARTICLES);
  });

  it('is not kept back by what comes first and is not prepared yet', async () => {
    const common = watched([], titles);
    await prepareOffers(common);
    const first = watched([], ['Aardvark0', 'Aardvark1', 'Aardvark2', 'Aardvark3', 'Aardvark4', 'Aardvark5']);
    const both = buildLibrary([...first.articles, ...common.articles], common);
    expect(aboutLast(both)).not.toEqual([]);
  });
});
