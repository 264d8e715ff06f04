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
import { carriedLines, repairLines } from './repairs.ts';
import { topicText } from './topic.ts';

/** A quotation to be shown, and why. */
export interface Shown {
  readonly quotation: Quotation;
  readonly why: Why;
  /** The words have changed since they were first shown. */
  readonly changed?: boolean;
  /** More buttons are unfolded. */
  readonly unfolded?: boolean;
  /** It was shared just now. */
  readonly shared?: boolean;
  /** Characters there are for it, when not a whole message's. */
  readonly room?: number;
}

/** Buttons in a row. */
const ROW = 5;

/** The card that quotes a passage: how sure the bot is, or the topic; the quotation; its footnote; and what can be done with it. */
export function quotationCard(shown: Shown, view: View): Card {
  const { quotation, why, changed = false, room: whole = MESSAGE_LIMIT } = shown;
  const { say } = view;
  const head = [
    ...(changed ? [say('changed')] : []),
    ...carriedLines(why.carried, say),
    ...repairLines(why.repairs, say),
    why.band === undefined || changed
      ? say('topic', { topic: topicText(quotation) })
      : say(`band.${why.band}`),
  ];
  const before = head.map((line) => `${line}\n`).join('');
  const after = `\n${footnote(quotation, say)}`;
  const room = whole - before.length - after.length;
  return { content: `${before}${quote(quotation, { mark: ' ¹', room })}${after}`, rows: rowsOf(shown, view) };
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

function rowsOf(shown: Shown, view: View): readonly Row[] {
  const { say } = view;
  const { quotation, why, unfolded = false } = shown;
  const asked = why.band !== undefined;
  const row = [
    ...shareButtons(shown, view),
    answerButton('context', say('context'), shown),
    answerButton('cite', say('cite'), shown),
    ...(asked
      ? [answerButton('more', say(unfolded ? 'less' : 'more.buttons'), shown, [unfolded ? '0' : '1'])]
      : []),
  ];
  const links = sourceLinks(quotation, say);
  const first = row.length + links.length <= ROW ? [[...row, ...links]] : [row, links];
  return unfolded ? [...first, rarerButtons(shown, say)] : first;
}

function shareButtons(shown: Shown, { say, asker, sharing = 'nowhere' }: View): readonly CardButton[] {
  if (asker !== undefined || sharing === 'nowhere') return [];
  const { shared = false } = shown;
  const here = answerButton('share', say(shared ? 'share.shared' : 'share'), shown);
  const to = sharing === 'anywhere' ? [answerButton('share-to', say('share.to'), shown)] : [];
  return [{ ...here, primary: !shared, disabled: shared }, ...to];
}

function rarerButtons(shown: Shown, say: Say): Row {
  return [
    answerButton('why', say('why'), shown),
    answerButton('follow', say('follow'), shown),
    answerButton('vote', say('vote.up'), shown, ['up']),
    answerButton('vote', say('vote.down'), shown, ['down']),
  ];
}
