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

/** Makes a button of an answer, which may have fields of its own. */
export type AnswerButton = (component: string, label: string, own?: readonly string[]) => CardButton;

/** A maker of the buttons of one answer, of which each carries the whole answer. */
export function answerButtons({ quotation, why }: Shown): AnswerButton {
  const key = keyFields(quotation, why);
  return (component, label, own = []) => ({
    label,
    customId: encodeCustomId({ component, fields: [...key, ...own] }),
  });
}

function rowsOf(shown: Shown, view: View): readonly Row[] {
  const { say } = view;
  const { quotation, why, unfolded = false } = shown;
  const asked = why.band !== undefined;
  const button = answerButtons(shown);
  const row = [
    ...shareButtons(shown, view, button),
    button('context', say('context')),
    button('cite', say('cite')),
    ...(asked ? [button('more', say(unfolded ? 'less' : 'more.buttons'), [unfolded ? '0' : '1'])] : []),
  ];
  const links = sourceLinks(quotation, say);
  const first = row.length + links.length <= ROW ? [[...row, ...links]] : [row, links];
  return unfolded ? [...first, rarerButtons(button, say)] : first;
}

function shareButtons(
  { shared = false }: Shown,
  { say, asker, sharing = 'nowhere' }: View,
  button: AnswerButton,
): readonly CardButton[] {
  if (asker !== undefined || sharing === 'nowhere') return [];
  const here = button('share', say(shared ? 'share.shared' : 'share'));
  const to = sharing === 'anywhere' ? [button('share-to', say('share.to'))] : [];
  return [{ ...here, primary: !shared, disabled: shared }, ...to];
}

function rarerButtons(button: AnswerButton, say: Say): Row {
  return [
    button('why', say('why')),
    button('follow', say('follow')),
    button('vote', say('vote.up'), ['up']),
    button('vote', say('vote.down'), ['down']),
  ];
}
