import type { Duplex } from 'node:stream';
import zlib from 'node:zlib';
import { FootnoteError } from '../../errors.ts';

/** The streams that take a body's content encodings off, in order. What comes out must be counted: a bomb is small before. */
export function unpack(contentEncoding: string | undefined): Duplex[] {
  const encodings = (contentEncoding ?? '').toLowerCase().split(',');
  return encodings.reverse().flatMap((encoding): Duplex[] => {
    switch (encoding.trim()) {
      case '':
      case 'identity':
        return [];
      case 'gzip':
      case 'x-gzip':
        return [zlib.createGunzip()];
      case 'deflate':
        return [zlib.createInflate()];
      case 'br':
        return [zlib.createBrotliDecompress()];
      default:
        throw new FootnoteError(
          'SOURCE_UNREACHABLE',
          'The server packs its pages in a way that was not asked for; save the page as a file and import that.',
        );
    }
  });
}
