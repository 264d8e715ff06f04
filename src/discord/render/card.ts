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

/** What a message shows. Its text says everything; its buttons only lead on. */
export interface Card {
  /** At most 2000 characters. */
  readonly content: string;
  readonly rows: readonly Row[];
}

/** A card of one short text. */
export function textCard(content: string): Card {
  return { content, rows: [] };
}
