/** The systems in the order of the tables, each loaded when it is asked for, so that none weighs on another. */
const LOADERS = {
  footnote: () => import('./footnote.mjs'),
  minisearch: async () => ({ default: (await import('./minisearch.mjs')).plain }),
  'minisearch-stemmed': async () => ({ default: (await import('./minisearch.mjs')).stemmed }),
  flexsearch: () => import('./flexsearch.mjs'),
  orama: () => import('./orama.mjs'),
  lunr: () => import('./lunr.mjs'),
  wink: () => import('./wink.mjs'),
  natural: () => import('./natural.mjs'),
  fts5: () => import('./fts5.mjs'),
  postgres: () => import('./postgres.mjs'),
};

/** The key of every system. */
export const SYSTEMS = Object.keys(LOADERS);

/** The system that the others are compared with in ratios. */
export const YARDSTICK = 'minisearch-stemmed';

/** @returns {Promise<import('./system.mjs').System>} */
export async function loadSystem(key) {
  return (await LOADERS[key]()).default;
}
