import type { View } from '../view.ts';
import { NO_REASON } from '../why.ts';
import type { Card } from './card.ts';
import { MESSAGE_LIMIT } from './fit.ts';
import { echo } from './markdown.ts';
import { quotationCard, type Shown } from './quotationCard.ts';

/** Who shares an answer, what they say to it, and whom they address. Ids of users. */
export interface Sharer {
  readonly sharer: string;
  readonly comment?: string;
  readonly addressee?: string;
}

/** A longer comment would crowd out the quotation. */
export const LONGEST_COMMENT = 300;

/** An answer as somebody shares it: who did, for whom, their comment, and the quotation. Why it was found is left out: nobody here asked. */
export function sharedCard(shown: Shown, { sharer, comment = '', addressee }: Sharer, view: View): Card {
  const { say } = view;
  const who = { sharer: `<@${sharer}>` };
  const said = echo(comment, LONGEST_COMMENT);
  const head = [
    addressee === undefined
      ? say('share.by', who)
      : say('share.for', { ...who, addressee: `<@${addressee}>` }),
    ...(said === '' ? [] : [say('share.comment', { comment: said })]),
  ].join('\n');
  const room = MESSAGE_LIMIT - head.length - 1;
  const { content, rows } = quotationCard({ ...shown, why: NO_REASON, room }, view);
  return { content: `${head}\n${content}`, rows };
}
