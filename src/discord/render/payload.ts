import { ButtonStyle, ComponentType } from 'discord.js';
import { encodeCustomId } from '../customId.ts';
import type { Say } from '../texts.ts';
import type { Card } from './card.ts';

interface ButtonData {
  readonly type: ComponentType.Button;
  readonly style: ButtonStyle.Primary | ButtonStyle.Secondary;
  readonly label: string;
  readonly custom_id: string;
}

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

/** Whom a message was posted for, and the language of the place. */
interface Asker {
  readonly id: string;
  readonly say: Say;
}

/** A card as a message; with `asker`, they can dismiss it. */
export function payload(card: Card, asker?: Asker): Payload {
  const buttons = card.buttons.map(({ label, customId }) => button(ButtonStyle.Primary, label, customId));
  const all = asker === undefined ? buttons : [...buttons, dismissButton(asker)];
  return { content: card.content, components: rows(all), allowedMentions: { parse: [], repliedUser: false } };
}

function dismissButton({ id, say }: Asker): ButtonData {
  return button(
    ButtonStyle.Secondary,
    say('dismiss'),
    encodeCustomId({ component: 'dismiss', fields: [id] }),
  );
}

function button(style: ButtonData['style'], label: string, customId: string): ButtonData {
  return { type: ComponentType.Button, style, label, custom_id: customId };
}

function rows(buttons: readonly ButtonData[]): RowData[] {
  const count = Math.ceil(buttons.length / ROW);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * ROW, (row + 1) * ROW),
  }));
}
