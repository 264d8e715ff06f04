import { ButtonStyle, ComponentType } from 'discord.js';
import { encodeCustomId } from '../customId.ts';
import type { View } from '../view.ts';
import type { Card, CardButton, CardLink, Menu, Row } from './card.ts';

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

interface MenuData {
  readonly type: ComponentType.StringSelect;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly default: boolean;
  }[];
}

/** A row of a message, as Discord's API takes it. */
export interface RowData {
  readonly type: ComponentType.ActionRow;
  readonly components: (ButtonData | MenuData)[];
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
  return { content, components: all.map(rowData), allowedMentions: { parse: [], repliedUser: false } };
}

/** The rows with one more button at the end of the last, or below it when that is full or a menu. */
function withButton(rows: readonly (Row | Menu)[], button: CardButton): readonly (Row | Menu)[] {
  const last = rows.at(-1);
  const room = last && !('options' in last) && last.length < ROW;
  return room ? [...rows.slice(0, -1), [...last, button]] : [...rows, [button]];
}

function dismissButton(label: string, asker: string): CardButton {
  return { label, customId: encodeCustomId({ component: 'dismiss', fields: [asker] }) };
}

function rowData(row: Row | Menu): RowData {
  const components = 'options' in row ? [menuData(row)] : row.map(buttonData);
  return { type: ComponentType.ActionRow, components };
}

function menuData({ customId, placeholder, options }: Menu): MenuData {
  return {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder,
    options: options.map(({ chosen = false, ...option }) => ({ ...option, default: chosen })),
  };
}

function buttonData(button: CardButton | CardLink): ButtonData {
  const { label } = button;
  if ('url' in button) return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url };
  const { customId, primary = false, disabled = false } = button;
  const style = primary ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return { type: ComponentType.Button, style, label, custom_id: customId, disabled };
}
