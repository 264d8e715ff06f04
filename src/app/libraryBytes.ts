import type { Library } from '../retrieval/library.ts';

/** Bytes beside the columns: what any index holds, what it holds for each word, and what is read of an article for each UTF-16 code unit. */
const LEAST = 400_000;
const WORD = 130;
const ARTICLE = 6;

/** Estimates the bytes that a server's library takes besides the common one, whose articles it shares. */
export function libraryBytes({ articles, index }: Library, common: Library): number {
  if (index === common.index) return 0;
  const shared = new Set(common.articles);
  const own = articles.reduce((sum, one) => (shared.has(one) ? sum : sum + one.source.length), 0);
  return LEAST + columnBytes(index) + WORD * index.vocabulary.words.length + ARTICLE * own;
}

/** The bytes of the columns of an index and of its parts. */
function columnBytes(part: object, depth = 1): number {
  let sum = 0;
  for (const value of Object.values(part) as unknown[])
    if (ArrayBuffer.isView(value)) sum += value.byteLength;
    else if (depth > 0 && typeof value === 'object' && value !== null && !Array.isArray(value))
      sum += columnBytes(value, depth - 1);
  return sum;
}
