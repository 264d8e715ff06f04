/** A passage as it was at one time: a vote on it, or a share of it, is for those very words. */
export interface PassageRevision {
  readonly passageId: string;
  /** A short fingerprint of its words: another one means that they have changed since. */
  readonly mark: string;
}
