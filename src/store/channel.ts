/** The channel of PostgreSQL's NOTIFY that carries changes from process to process. */
export const CHANNEL = 'footnote_changes';
