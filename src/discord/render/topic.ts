import type { Quotation } from '../../answer/answer.ts';
import { keyFields } from '../answerKey.ts';
import { encodeCustomId } from '../customId.ts';
import type { Why } from '../why.ts';
import type { CardButton, Row } from './card.ts';
import { cut, echo } from './markdown.ts';

const LABEL_LIMIT = 80;
const TOPIC_LIMIT = 80;

/** The topic of a quotation as Discord text. */
export function topicText({ intent }: Quotation): string {
  return echo(intent.name, TOPIC_LIMIT);
}

/** A button that shows a passage, labelled with its topic behind what stands before it. */
export function topicButton(
  quotation: Quotation,
  why: Why,
  { before = '', limit = LABEL_LIMIT }: { readonly before?: string; readonly limit?: number } = {},
): CardButton {
  const customId = encodeCustomId({ component: 'show', fields: keyFields(quotation, why) });
  return { label: cut(`${before}${quotation.intent.name}`, limit), customId, primary: true };
}

/** A row without the buttons whose id another one has: Discord refuses such a message. */
export function distinct(row: readonly CardButton[]): Row {
  return [...new Map(row.map((button) => [button.customId, button])).values()];
}
