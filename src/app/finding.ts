/** What an examination found of one thing: that it is well, or what is wrong with it and how to mend that. */
export interface Finding {
  /** The thing, in a word: `token`, `database`. */
  readonly name: string;
  readonly well: boolean;
  /** One line, with the mend where there is something to mend. */
  readonly text: string;
}
