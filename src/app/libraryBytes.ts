import type { Library } from '../retrieval/library.ts';

/** Bytes that any index takes, and bytes for each UTF-16 code unit of the articles' sources: the index, and what is read of an article. Measured, and rounded up. */
const LEAST = 500_000;
const INDEX = 6;
const ARTICLE = 6;

/** Estimates the bytes that a server's library takes besides the common one, whose articles it shares. */
export function libraryBytes(library: Library, common: Library): number {
  if (library === common) return 0;
  const all = length(library);
  return LEAST + INDEX * all + ARTICLE * (all - length(common));
}

function length({ articles }: Library): number {
  return articles.reduce((sum, { source }) => sum + source.length, 0);
}
