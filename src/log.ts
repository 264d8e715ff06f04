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
