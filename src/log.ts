import pino from 'pino';
import { logLine } from './logLine.ts';

/** The logger's levels in use. Fields never hold a question's text or a token. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Where a log goes: for people, lines they can read, perhaps in colours; for programs, JSON. */
export interface LogOutput {
  readonly stream: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly color: boolean;
}

/** A logger that writes one line an event: JSON, or on a terminal words. It belongs on stderr, so that stdout stays the answers' own. */
export function createLog(level: string, { stream, color }: LogOutput): Log {
  const options = {
    level,
    base: null,
    redact: ['token', '*.token'],
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const write = stream.isTTY
    ? (line: string) => stream.write(logLine(line, color))
    : (line: string) => stream.write(line);
  return pino(options, { write });
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
