import { type Library, placeOf } from '../retrieval/library.ts';
import type { ExpectedPlace } from './evaluation.ts';

/**
 * Every place of a library in which a quotation stands to the letter; only white space may differ, because an article may break
 * its lines anywhere. A pull quote never answers, so that the passage which it repeats stands in for it.
 */
export function findQuote(library: Library, quote: string): ExpectedPlace[] {
  const words = quote.trim().split(/\s+/);
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('\\s+'));
  const passages = library.articles.flatMap((article) => article.passages);
  return passages.flatMap((passage): ExpectedPlace[] => {
    const found = pattern.exec(passage.text);
    if (!found) return [];
    if (passage.repeats !== undefined) return [{ passageId: passage.repeats }];
    const start = passage.start + found.index;
    return [{ passageId: passage.id, quote: { start, end: start + found[0].length } }];
  });
}

/** The passage of an id, as a list of one; empty when the library has none, or it is a pull quote, which never answers. */
export function findPassage(library: Library, id: string): ExpectedPlace[] {
  const passage = placeOf(library, id)?.passage;
  return passage && passage.repeats === undefined ? [{ passageId: id }] : [];
}
