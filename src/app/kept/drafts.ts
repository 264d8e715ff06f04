/** Something a button or form needs that is too long for its `custom_id`. */
interface Draft {
  /** Whose it is. */
  readonly userId: string;
  /** Anything that JSON can write, at most 4 MB of it. It comes back unchecked: parse it by a schema. */
  readonly value: unknown;
  /** For how many ms it is kept, at most a day. */
  readonly lifetime: number;
}

/** Keeps drafts for a while. */
export interface DraftStore {
  /** Keeps a draft and gives its id, fit for a `custom_id`. */
  put(guildId: string, draft: Draft): Promise<string>;
  /** Its value; `undefined` when it has expired or is another server's or another person's. */
  read(guildId: string, userId: string, id: string): Promise<unknown>;
  /** The same, and then it is gone: of two clicks at once, one gets it. */
  take(guildId: string, userId: string, id: string): Promise<unknown>;
}
