import { answering } from '../../knowledge/article.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { Say } from '../texts.ts';
import type { View } from '../view.ts';
import type { Card, CardButton } from './card.ts';
import { footnote } from './citation.ts';
import { MESSAGE_LIMIT } from './fit.ts';
import { type AnswerButton, answerButtons, type Shown } from './quotationCard.ts';
import { quote } from './quote.ts';

/** How many paragraphs are shown before and after the passage. */
export interface Around {
  readonly before: number;
  readonly after: number;
}

/** More paragraphs than this on one side are for reading the article itself. */
const MOST_AROUND = 9;

/** With paragraphs around it the passage itself takes at most so many characters. */
const PASSAGE_ROOM = 1100;
/** In less room than this a paragraph says nothing. */
const LEAST_ROOM = 100;

/** The passage among the paragraphs around it, its highlights as they were. Where a message is too short, the far ends are left out. */
export function contextCard(shown: Shown, around: Around, { say }: View): Card {
  const { quotation, changed = false } = shown;
  const after = `\n${footnote(quotation, say)}`;
  const head = changed ? `${say('changed')}\n` : '';
  const room = MESSAGE_LIMIT - head.length - after.length;
  const near = neighbours(shown, around);
  const own = labelled(
    quotation.passage,
    (space) => quote(quotation, { mark: ' ¹', room: space }),
    near.length > 0 ? Math.min(room, PASSAGE_ROOM) : room,
  );
  const blocks = new Map([[quotation.passage, own]]);
  let left = room - own.length;
  near.forEach(({ passage, side }, place) => {
    const share = Math.floor(left / (near.length - place)) - 1;
    if (share < LEAST_ROOM) return;
    const keep = side === 'before' ? 'end' : 'beginning';
    const part = { article: quotation.article, passage, highlights: [] };
    const block = labelled(passage, (space) => quote(part, { mark: '', room: space, keep }), share);
    blocks.set(passage, block);
    left -= block.length + 1;
  });
  const inOrder = [...blocks].sort(([one], [other]) => one.start - other.start).map(([, block]) => block);
  const button = answerButtons(shown);
  const more = blocks.size === near.length + 1 ? moreButtons(shown, around, { say, button }) : [];
  return {
    content: `${head}${inOrder.join('\n')}${after}`,
    rows: [[...more, button('back', say('context.back'))]],
  };
}

/** The paragraphs around the passage, nearest first, pull quotes left out. */
function neighbours({ quotation }: Shown, around: Around) {
  const passages = answering(quotation.article);
  const place = passages.findIndex(({ id }) => id === quotation.passage.id);
  return Array.from({ length: MOST_AROUND }, (_, distance) => distance + 1).flatMap((distance) =>
    (['before', 'after'] as const).flatMap((side) => {
      const passage = passages[side === 'before' ? place - distance : place + distance];
      return passage && distance <= around[side] ? [{ passage, side }] : [];
    }),
  );
}

function labelled({ paragraph }: Passage, quoted: (room: number) => string, room: number): string {
  const label = `¶ ${paragraph}\n`;
  return `${label}${quoted(room - label.length)}`;
}

/** A button for each side on which there is another paragraph. */
function moreButtons(
  shown: Shown,
  around: Around,
  { say, button }: { readonly say: Say; readonly button: AnswerButton },
): readonly CardButton[] {
  return (['before', 'after'] as const).flatMap((side) => {
    const wider = { ...around, [side]: around[side] + 1 };
    const there = neighbours(shown, wider).length > neighbours(shown, around).length;
    return there && wider[side] <= MOST_AROUND
      ? [button('context', say(`context.${side}`), [`${wider.before}.${wider.after}`])]
      : [];
  });
}
