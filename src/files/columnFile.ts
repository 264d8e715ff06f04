import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { COLUMN_KINDS, type Column, flatten, unflatten } from './flatten.ts';
import { replaceFile } from './replaceFile.ts';

// A file of a plain value whose large parts are columns of numbers. After the magic, in the machine's order of bytes: the version
// and the checksum of all that follows, 4 bytes each; the length of the head, 4 bytes; the head, JSON of the columns' kinds and
// lengths; then the columns, as they lie in memory. The last is the value around the others, as JSON in UTF-8.
const MAGIC = Buffer.from('FNCOLUMN');
const OPENING = MAGIC.length + 12;
/** So many bytes are read at once: the checksum of one such piece is reckoned while the next is read. */
const PIECE = 2 ** 23;

const headOf = z.object({
  writer: z.string(),
  columns: z.array(z.object({ kind: z.enum(COLUMN_KINDS), length: z.int().min(0) })).min(1),
});

/** Who reads or writes a column file: files of other versions and other writers are not understood. */
export interface Dialect {
  readonly version: number;
  readonly writer: string;
}

/** What a column file holds, or why it cannot be used, as the end of a sentence. */
export type ReadColumns = { readonly value: unknown } | { readonly fault: string };

/** Writes a value of plain data, maps, sets and columns, whole or not at all. @returns the file's length in bytes */
export async function writeColumns(
  file: string,
  value: unknown,
  { version, writer }: Dialect,
): Promise<number> {
  const flat = flatten(value);
  const columns = [...flat.columns, new TextEncoder().encode(JSON.stringify(flat.value))];
  const kinds = columns.map((column) => ({ kind: kindOf(column), length: column.length }));
  const head = Buffer.from(JSON.stringify({ writer, columns: kinds }));
  const length = Uint32Array.of(head.length);
  // Of no bytes at all, zlib makes the checksum 0, whatever it was before.
  const content = [bytesOf(length), head, ...columns.map(bytesOf)].filter((bytes) => bytes.length > 0);
  const checksum = content.reduce((sum, bytes) => crc32(bytes, sum), 0);
  const opening = bytesOf(Uint32Array.of(version, checksum));
  await replaceFile(file, [MAGIC, opening, ...content]);
  return content.reduce((sum, bytes) => sum + bytes.length, MAGIC.length + opening.length);
}

/** Reads a column file. Nothing in it is believed before it was checked; never throws. */
export async function readColumns(file: string, dialect: Dialect): Promise<ReadColumns> {
  try {
    const handle = await open(file);
    try {
      return await read(handle, dialect);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { fault: `it cannot be read (${code ?? message})` };
  }
}

const DAMAGED = { fault: 'it is damaged or cut short' };

async function read(handle: FileHandle, { version, writer }: Dialect): Promise<ReadColumns> {
  const { size } = await handle.stat();
  if (size < OPENING) return DAMAGED;
  const opening = new Uint8Array(OPENING);
  await fill(handle, opening, 0);
  if (MAGIC.compare(opening, 0, MAGIC.length) !== 0) return { fault: 'it is something else' };
  const [written, checksum, headLength = 0] = new Uint32Array(opening.slice(MAGIC.length).buffer);
  if (written !== version) return { fault: 'another version of Footnote wrote it' };
  if (headLength > size - OPENING) return DAMAGED;
  const headBytes = new Uint8Array(headLength);
  let sum = await fill(handle, headBytes, OPENING, crc32(opening.subarray(MAGIC.length + 8)));
  const head = parseHead(headBytes);
  if (!head) return DAMAGED;
  if (head.writer !== writer) return { fault: 'another version of Footnote wrote it' };
  let at = OPENING + headLength;
  const end = head.columns.reduce((length, one) => length + byteLength(one), at);
  if (end !== size) return DAMAGED;
  const columns: Column[] = [];
  for (const { kind, length } of head.columns) {
    const column = new globalThis[kind](length);
    sum = await fill(handle, bytesOf(column), at, sum);
    at += column.byteLength;
    columns.push(column);
  }
  if (sum !== checksum) return DAMAGED;
  // Read last, as a heap of many objects makes it slow to find room for large columns.
  const text = new TextDecoder().decode(columns.pop());
  return { value: unflatten({ value: JSON.parse(text), columns }) };
}

/** Reads bytes of a file until they are all there, and adds them to a checksum. */
async function fill(handle: FileHandle, bytes: Uint8Array, from: number, sum = 0): Promise<number> {
  const readAt = async (at: number): Promise<Uint8Array> => {
    const { bytesRead } = await handle.read(bytes, at, Math.min(PIECE, bytes.length - at), from + at);
    return bytes.subarray(at, at + bytesRead);
  };
  let checksum = sum;
  let reading = bytes.length > 0 ? readAt(0) : undefined;
  for (let at = 0; reading; ) {
    const piece = await reading;
    at += piece.length;
    // A file that was cut short meanwhile has nothing more to give, and the wrong checksum.
    reading = piece.length > 0 && at < bytes.length ? readAt(at) : undefined;
    checksum = crc32(piece, checksum);
  }
  return checksum;
}

function parseHead(bytes: Uint8Array): z.infer<typeof headOf> | undefined {
  try {
    return headOf.safeParse(JSON.parse(Buffer.from(bytes.buffer).toString())).data;
  } catch {
    return undefined;
  }
}

function kindOf(column: Column): (typeof COLUMN_KINDS)[number] {
  return column.constructor.name as (typeof COLUMN_KINDS)[number];
}

function byteLength({
  kind,
  length,
}: {
  readonly kind: (typeof COLUMN_KINDS)[number];
  length: number;
}): number {
  return length * globalThis[kind].BYTES_PER_ELEMENT;
}

function bytesOf(column: Column): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}
