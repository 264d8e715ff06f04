import { open } from 'node:fs/promises';
import path from 'node:path';
import { FootnoteError } from '../../errors.ts';
import { oneLine } from '../cleanText.ts';
import { fetchPage } from './fetchPage.ts';
import { isPublicAddress } from './publicAddress.ts';

/** What is to be imported, as it was read or fetched, and what is known about it from outside. */
export interface Source {
  readonly bytes: Uint8Array;
  /** Without folders and ending, or the host and the last part of a web address. */
  readonly name: string;
  /** The ending of the name in lower-case letters, with its dot; empty when it has none. */
  readonly ending: string;
  /** The address that it was fetched from, after redirects; absent for a file. */
  readonly url?: string;
  /** The media type that a server gave, in lower-case letters, without its parameters. */
  readonly mediaType?: string;
  /** The character set that a server gave. */
  readonly charset?: string;
}

/** Bytes of the largest source: a scanned book fits, a film does not. */
const LARGEST_SOURCE = 20_000_000;

/** Milliseconds in which a server must have sent everything, redirects included. */
const PATIENCE = 20_000;

/**
 * Reads a file, or fetches an address that begins with http:// or https://.
 *
 * @throws FootnoteError `SOURCE_UNREACHABLE` when it cannot be had, or may not be
 */
export async function readSource(place: string, allowPrivate: boolean): Promise<Source> {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(place)) return readFile(place);
  const mayConnect = allowPrivate ? () => true : isPublicAddress;
  return fetchPage(place, { bytes: LARGEST_SOURCE, milliseconds: PATIENCE, mayConnect });
}

async function readFile(file: string): Promise<Source> {
  const { name, ext } = path.parse(file);
  return { bytes: await readBytes(file), name: oneLine(name), ending: ext.toLowerCase() };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw unreadable(file, 'is not a file; name one file');
      if (stats.size > LARGEST_SOURCE) {
        const size = (stats.size / 1e6).toFixed(1);
        throw unreadable(
          file,
          `has ${size} MB, more than the ${LARGEST_SOURCE / 1e6} MB of a source; split it`,
        );
      }
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof FootnoteError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    const what =
      code === 'ENOENT'
        ? 'does not exist; check the path'
        : `cannot be read (${code}); check its permissions`;
    throw unreadable(file, what, cause);
  }
}

function unreadable(file: string, what: string, cause?: unknown): FootnoteError {
  return new FootnoteError('SOURCE_UNREACHABLE', `${file}: the file ${what}.`, { cause });
}
