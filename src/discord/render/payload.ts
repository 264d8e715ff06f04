import { ButtonStyle, ComponentType } from 'discord.js';
import { encodeCustomId } from '../customId.ts';
import type { View } from '../view.ts';
import type { Card, CardButton, CardLink, Row } from './card.ts';

type ButtonData =
  | {
      readonly type: ComponentType.Button;
      readonly style: ButtonStyle.Primary | ButtonStyle.Secondary;
      readonly label: string;
      readonly custom_id: string;
      readonly disabled: boolean;
    }
  | {
      readonly type: ComponentType.Button;
      readonly style: ButtonStyle.Link;
      readonly label: string;
      readonly url: string;
    };

interface RowData {
  readonly type: ComponentType.ActionRow;
  readonly components: ButtonData[];
}

/** The part of a message that Discord shows, as its API takes it. */
export interface Payload {
  readonly content: string;
  readonly components: RowData[];
  /** Nobody is ever notified by what is quoted or repeated. */
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}

/** Discord takes five buttons in a row. */
const ROW = 5;

/** A card as a message. Whoever it is posted for where everybody sees it can dismiss it. */
export function payload({ content, rows }: Card, view?: View): Payload {
  const all =
    view?.asker === undefined ? rows : withButton(rows, dismissButton(view.say('dismiss'), view.asker));
  return {
    content,
    components: all.map((row) => ({ type: ComponentType.ActionRow, components: row.map(buttonData) })),
    allowedMentions: { parse: [], repliedUser: false },
  };
}

/** The rows with one more button at the end of the last, or below it when that is full. */
function withButton(rows: readonly Row[], button: CardButton | CardLink): readonly Row[] {
  const last = rows.at(-1);
  return last && last.length < ROW ? [...rows.slice(0, -1), [...last, button]] : [...rows, [button]];
}

function dismissButton(label: string, asker: string): CardButton {
  return { label, customId: encodeCustomId({ component: 'dismiss', fields: [asker] }) };
}

function buttonData(button: CardButton | CardLink): ButtonData {
  const { label } = button;
  if ('url' in button) return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url };
  const { customId, primary = false, disabled = false } = button;
  const style = primary ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return { type: ComponentType.Button, style, label, custom_id: customId, disabled };
}
