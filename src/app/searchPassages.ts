import type { Quotation } from '../answer/answer.ts';
import { quote } from '../answer/decide.ts';
import type { Library } from '../retrieval/library.ts';
import type { Repair } from '../retrieval/question.ts';
import { search } from '../retrieval/search.ts';

/** What a search shows: passages to look through, best first, with no claim that one of them answers. */
interface Found {
  readonly quotations: readonly Quotation[];
  readonly repairs: readonly Repair[];
}

const MOST_RESULTS = 50;

/** The passages that have something of a query, best first, at most 50. */
export function searchPassages(library: Library, query: string): Found {
  const { matches, repairs } = search(library.index, query, MOST_RESULTS);
  return { quotations: matches.map((match) => quote(library, match)), repairs };
}
