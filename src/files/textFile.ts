import { fstatSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { type DecodedText, decodeText } from '../knowledge/decode.ts';

/** A longer file is more likely a wrong one: 8 MB of text are some three thousand pages. */
const LARGEST = 8_000_000;
// A file that changes while it is read is read again, so often and after so many milliseconds.
const ATTEMPTS = 4;
const PAUSE = 50;

/** Reads a UTF-8 file of at most 8 MB. A file that is being written is waited for, up to 0.2 s. Never throws. */
export async function readTextFile(path: string): Promise<DecodedText> {
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const read = await readOnce(path);
      if (read) return read;
      await setTimeout(PAUSE);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      return fault('unreadable', 'there is no such file; put it back, or check its name');
    return fault('unreadable', `the file cannot be read (${code}); check its permissions`);
  }
  return fault(
    'unreadable',
    'the file changes while it is being read; let one program at a time write it, and save it again',
  );
}

/** `undefined` when the file has changed meanwhile. */
async function readOnce(path: string): Promise<DecodedText | undefined> {
  const handle = await open(path);
  try {
    // A look at an open file takes some microseconds, and to wait for it ten times as long.
    const before = fstatSync(handle.fd);
    if (before.size > LARGEST) return tooLarge(before.size);
    const bytes = await handle.readFile();
    const after = fstatSync(handle.fd);
    const unchanged = after.size === before.size && after.mtimeMs === before.mtimeMs;
    return unchanged ? decodeText(bytes) : undefined;
  } finally {
    await handle.close();
  }
}

function tooLarge(size: number): DecodedText {
  const message = `the file has ${(size / 1e6).toFixed(1)} MB, more than the ${LARGEST / 1e6} MB of an article; split it`;
  return fault('too-large', message);
}

function fault(rule: string, message: string): DecodedText {
  return { fault: { line: 1, rule, message } };
}
