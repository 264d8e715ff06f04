import type { Quotation } from '../../answer/answer.ts';
import type { Repair } from '../../retrieval/question.ts';
import type { View } from '../view.ts';
import { NO_REASON } from '../why.ts';
import { type Card, textCard } from './card.ts';
import { citationText } from './citation.ts';
import { MESSAGE_LIMIT } from './fit.ts';
import { echo } from './markdown.ts';
import { pageButtons, pageText } from './paging.ts';
import { quote } from './quote.ts';
import { repairLines } from './repairs.ts';
import { distinct, topicButton } from './topic.ts';

/** Results on a page: as many as there are buttons in a row. */
const RESULTS = 5;
/** A longer query would not fit into the `custom_id` of the buttons that turn its pages. */
export const LONGEST_QUERY = 80;

const LABEL_LIMIT = 40;
const LONGEST_CITATION = 120;

/** What a search found, as far as it is shown. */
export interface Results {
  readonly query: string;
  readonly quotations: readonly Quotation[];
  readonly repairs: readonly Repair[];
  /** From 0; one that there is not is the last. */
  readonly page: number;
}

/** A page of results: each with a snippet of its best sentences, its citation, and a button that shows it whole. */
export function searchCard({ query, quotations, repairs, page }: Results, { say }: View): Card {
  const asked = echo(query, LONGEST_QUERY);
  if (quotations.length === 0) return textCard(say('search.nothing', { query: asked }));
  const pages = Math.ceil(quotations.length / RESULTS);
  const shown = Math.min(page, pages - 1);
  const first = shown * RESULTS;
  const here = quotations.slice(first, first + RESULTS);
  const head = [
    ...repairLines(repairs, say),
    say('search.head', {
      query: asked,
      count: quotations.length,
      page: pageText({ page: shown, pages }, say),
    }),
  ].join('\n');
  const room = Math.floor((MESSAGE_LIMIT - head.length) / here.length) - 1;
  const entries = here.map((quotation, place) => {
    const footnote = `${first + place + 1}. ${citationText(quotation.citation, LONGEST_CITATION, say)}`;
    return `${footnote}\n${quote(quotation, { mark: '', room: room - footnote.length - 1 })}`;
  });
  const buttons = here.map((quotation, place) =>
    topicButton(quotation, NO_REASON, { before: `${first + place + 1}. `, limit: LABEL_LIMIT }),
  );
  const turns = pageButtons(
    { page: shown, pages },
    (to) => ['search', String(to), query.replaceAll('|', ' ')],
    say,
  );
  return {
    content: [head, ...entries].join('\n'),
    rows: [distinct(buttons), ...(turns.length > 0 ? [turns] : [])],
  };
}
