/** Every way in which Footnote can be stopped from outside: by its settings, its articles, its database, or Discord. */
export type ErrorCode =
  | 'SETTING_INVALID'
  | 'KNOWLEDGE_MISSING'
  | 'KNOWLEDGE_INVALID'
  | 'INPUT_INVALID'
  | 'SOURCE_UNREACHABLE'
  | 'SOURCE_INVALID'
  | 'DRAFT_UNWRITABLE'
  | 'INDEX_UNWRITABLE'
  | 'TOKEN_REFUSED'
  | 'INTENT_DISALLOWED'
  | 'DISCORD_UNREACHABLE'
  | 'COMMAND_INVALID'
  | 'SHARD_FAILED'
  | 'LANGUAGE_INVALID'
  | 'STORE_UNAVAILABLE';

/**
 * An expected failure. Its message is one clear line for the operator: what is wrong, where, and how to mend it; it
 * never holds a token or a question. Anything else that is thrown is a defect.
 */
export class FootnoteError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'FootnoteError';
    this.code = code;
  }
}
