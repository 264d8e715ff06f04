import { inflateRawSync } from 'node:zlib';

/** A file in a ZIP archive, unpacked. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_FILES = 10_000;

/** What stops an archive from being unpacked, as the end of a sentence about it. */
export class ZipFault extends Error {}

/**
 * Unpacks a ZIP archive (PKWARE's APPNOTE 6.3.10, without ZIP64, parts and passwords). Neither the sizes that it declares nor those
 * that come out may be more than `limit` bytes together; unpacking ends where they are.
 *
 * @throws ZipFault
 */
export function unzip(archive: Uint8Array, limit: number): ZipFile[] {
  try {
    return filesOf(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength), limit);
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    throw new ZipFault('is a broken ZIP archive');
  }
}

function filesOf(zip: Buffer, limit: number): ZipFile[] {
  const end = endOf(zip);
  const total = zip.readUInt16LE(end + 10);
  if (total > MOST_FILES) throw new ZipFault(`has more than ${MOST_FILES} files in it`);
  const files: ZipFile[] = [];
  let at = zip.readUInt32LE(end + 16);
  let room = limit;
  for (let n = 0; n < total; n++) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new ZipFault('is a broken ZIP archive');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const bytes = fileAt(zip, at, room);
    room -= bytes.length;
    files.push({ name, bytes });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** The file that an entry of the directory at `at` speaks of. */
function fileAt(zip: Buffer, at: number, room: number): Uint8Array {
  const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
  const [packed, declared] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
  const local = zip.readUInt32LE(at + 42);
  if (flags & 1) throw new ZipFault('has a password');
  if (declared > room) throw tooLarge();
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(start, start + packed);
  if (data.length < packed) throw new ZipFault('breaks off in the middle');
  const bytes = method === 0 ? data : inflated(data, room);
  if (bytes.length !== declared) throw new ZipFault('says that its files have other sizes than they have');
  return bytes;
}

function inflated(data: Buffer, room: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : error;
  }
}

function tooLarge(): ZipFault {
  return new ZipFault('unpacks to more than an article can have, like a ZIP bomb');
}

/** Where the archive's end record stands, behind which only a comment may follow. */
function endOf(zip: Buffer): number {
  for (let at = zip.length - END_LENGTH; at >= Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT); at--) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new ZipFault('breaks off in the middle');
}
