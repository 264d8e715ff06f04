import type { Quotation } from '../../answer/answer.ts';
import { keyFields } from '../answerKey.ts';
import { encodeCustomId } from '../customId.ts';
import type { Say } from '../texts.ts';
import type { View } from '../view.ts';
import type { Why } from '../why.ts';
import type { Card, CardButton, Row } from './card.ts';
import { footnote, sourceLinks } from './citation.ts';
import { MESSAGE_LIMIT } from './fit.ts';
import { quote } from './quote.ts';
import { repairLines } from './repairs.ts';
import { topicText } from './topic.ts';

/** A quotation to be shown, and why. */
export interface Shown {
  readonly quotation: Quotation;
  readonly why: Why;
  /** The words have changed since they were first shown. */
  readonly changed?: boolean;
  /** More buttons are unfolded. */
  readonly unfolded?: boolean;
}

/** Buttons in a row. */
const ROW = 5;

/** The card that quotes a passage: how sure the bot is, or the topic; the quotation; its footnote; and what can be done with it. */
export function quotationCard(shown: Shown, view: View): Card {
  const { quotation, why, changed = false } = shown;
  const { say } = view;
  const head = [
    ...(changed ? [say('changed')] : []),
    ...repairLines(why.repairs, say),
    why.band === undefined || changed
      ? say('topic', { topic: topicText(quotation) })
      : say(`band.${why.band}`),
  ];
  const before = head.map((line) => `${line}\n`).join('');
  const after = `\n${footnote(quotation, say)}`;
  const room = MESSAGE_LIMIT - before.length - after.length;
  return { content: `${before}${quote(quotation, { mark: ' ¹', room })}${after}`, rows: rowsOf(shown, say) };
}

/** A button of an answer: it carries the whole answer, and perhaps a field of its own. */
export function answerButton(
  component: string,
  label: string,
  { quotation, why }: Shown,
  own: readonly string[] = [],
): CardButton {
  return { label, customId: encodeCustomId({ component, fields: [...keyFields(quotation, why), ...own] }) };
}

function rowsOf(shown: Shown, say: Say): readonly Row[] {
  const { quotation, why, unfolded = false } = shown;
  const asked = why.band !== undefined;
  const row = [
    answerButton('context', say('context'), shown),
    answerButton('cite', say('cite'), shown),
    ...(asked
      ? [answerButton('more', say(unfolded ? 'less' : 'more.buttons'), shown, [unfolded ? '0' : '1'])]
      : []),
  ];
  const links = sourceLinks(quotation, say);
  const first = row.length + links.length <= ROW ? [[...row, ...links]] : [row, links];
  return unfolded ? [...first, [answerButton('why', say('why'), shown)]] : first;
}
