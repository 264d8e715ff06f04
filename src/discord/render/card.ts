/** A button that does something: its `custom_id` says what. */
export interface CardButton {
  readonly label: string;
  readonly customId: string;
  /** The one to press first. */
  readonly primary?: boolean;
  /** It says what is so already, and cannot be pressed. */
  readonly disabled?: boolean;
}

/** A button that leads out of Discord, to an address of at most 512 characters. */
export interface CardLink {
  readonly label: string;
  readonly url: string;
}

/** At most five buttons beside each other. */
export type Row = readonly (CardButton | CardLink)[];

/** A menu of at most 25 options, of which one is chosen. */
export interface Menu {
  readonly customId: string;
  /** What it is for, at most 150 characters. */
  readonly placeholder: string;
  readonly options: readonly MenuOption[];
}

/** Texts of at most 100 characters each. */
interface MenuOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly chosen?: boolean;
}

/** What a message shows. Its text says everything; its buttons and menus only lead on. */
export interface Card {
  /** At most 2000 characters. */
  readonly content: string;
  /** At most five. */
  readonly rows: readonly (Row | Menu)[];
}

/** A card of one short text. */
export function textCard(content: string): Card {
  return { content, rows: [] };
}
