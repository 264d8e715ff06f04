import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** The text of a file, or what keeps it from being read: the line, the rule it breaks, and what is wrong and how to mend it. */
export type TextFile =
  | {
      /** Without its byte order mark. */
      readonly text: string;
      readonly hasByteOrderMark: boolean;
    }
  | { readonly fault: { readonly line: number; readonly rule: string; readonly message: string } };

/** A longer file is more likely a wrong one: 8 MB of text are some three thousand pages. */
const LARGEST = 8_000_000;
// A file that changes while it is read is read again, so often and after so many milliseconds.
const ATTEMPTS = 4;
const PAUSE = 50;
const BYTE_ORDER_MARK = '\ufeff';

/** Reads a UTF-8 file of at most 8 MB. A file that is being written is waited for, up to 0.2 s. Never throws. */
export async function readTextFile(path: string): Promise<TextFile> {
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
async function readOnce(path: string): Promise<TextFile | undefined> {
  const handle = await open(path);
  try {
    const before = await handle.stat();
    if (before.size > LARGEST) return tooLarge(before.size);
    const bytes = await handle.readFile();
    const after = await handle.stat();
    const unchanged = after.size === before.size && after.mtimeMs === before.mtimeMs;
    return unchanged ? decode(bytes) : undefined;
  } finally {
    await handle.close();
  }
}

function decode(bytes: Buffer): TextFile {
  if (!isUtf8(bytes)) return { fault: notUtf8(bytes) };
  const text = bytes.toString('utf8');
  const hasByteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  return { text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark };
}

/** Names the first line that is not UTF-8: a line feed's byte is never part of another character. */
function notUtf8(bytes: Buffer): { line: number; rule: string; message: string } {
  let line = 1;
  let start = 0;
  for (
    let end = bytes.indexOf(10);
    end >= 0 && isUtf8(bytes.subarray(start, end));
    end = bytes.indexOf(10, start)
  ) {
    start = end + 1;
    line++;
  }
  return { line, rule: 'not-utf-8', message: 'the file is not UTF-8 text; save it anew as UTF-8' };
}

function tooLarge(size: number): TextFile {
  const message = `the file has ${(size / 1e6).toFixed(1)} MB, more than the ${LARGEST / 1e6} MB of an article; split it`;
  return fault('too-large', message);
}

function fault(rule: string, message: string): TextFile {
  return { fault: { line: 1, rule, message } };
}
