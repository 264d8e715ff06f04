import pino from 'pino';

/** The logger's levels in use. Fields never hold a question's text or a token. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A logger that writes one JSON line an event to stderr, so that stdout stays the answers' own. */
export function createLog(level: string): Log {
  return pino({ level, base: null, redact: ['token', '*.token'] }, pino.destination({ dest: 2, sync: true }));
}

/** What went wrong, without anything that a user wrote. */
export interface FailureNote {
  readonly error: string;
  readonly code?: string | number;
  readonly status?: number;
  /** Where it was thrown; the message is left out, as it may repeat a question. */
  readonly at?: readonly string[];
}

/** Describes a failure so that it is fit for the log. */
export function noteOf(error: unknown): FailureNote {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, status } = error as { code?: unknown; status?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.constructor.name,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof status === 'number' && { status }),
    at: at.slice(0, 5).map((line) => line.trim()),
  };
}
