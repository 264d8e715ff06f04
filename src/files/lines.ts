import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FootnoteError } from '../errors.ts';

/** The lines of a stream. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  // Made only when the first line is asked for: what it reads before that would be lost.
  yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
}

/**
 * The lines of a file in UTF-8.
 * @throws FootnoteError `INPUT_INVALID` when it cannot be read
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file);
  try {
    await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
    yield* linesOf(stream);
  } catch (error) {
    throw unusable(file, 'read', error);
  }
}

/**
 * Writes lines to a new file.
 * @throws FootnoteError `INPUT_INVALID` when it cannot be written, or is there already
 */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  const ended = async function* () {
    for await (const line of lines) yield `${line}\n`;
  };
  try {
    await pipeline(ended, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    throw unusable(file, 'written', error);
  }
}

function unusable(file: string, done: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || error instanceof FootnoteError) return error;
  const reason = code === 'EEXIST' ? 'it is there already' : code;
  return new FootnoteError('INPUT_INVALID', `The file ${file} cannot be ${done}: ${reason}.`, {
    cause: error,
  });
}
