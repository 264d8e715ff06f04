import type { Quotation } from '../answer/answer.ts';
import { cite } from '../answer/citation.ts';
import { type Library, placeOf } from '../retrieval/library.ts';

/**
 * Quotes a passage by its id, with the sentences of the given ordinals (from 0) highlighted; ordinals that it does not
 * have are ignored. `undefined` when the library has no such passage, or none that answers under that id.
 */
export function quotePassage(
  library: Library,
  passageId: string,
  sentences: readonly number[],
): Quotation | undefined {
  const place = placeOf(library, passageId);
  const intent = place?.article.intents.find((one) => one.passageId === passageId);
  if (!place || !intent) return undefined;
  const { article, passage } = place;
  const highlights = passage.sentences.filter((_, ordinal) => sentences.includes(ordinal));
  return { article, passage, intent, highlights, citation: cite(article, passage), matched: [] };
}
