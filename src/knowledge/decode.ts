import { isUtf8 } from 'node:buffer';

/** The text of a file, or what keeps it from being read: the line, the rule it breaks, and what is wrong and how to mend it. */
export type DecodedText =
  | {
      /** Without its byte order mark. */
      readonly text: string;
      readonly hasByteOrderMark: boolean;
    }
  | { readonly fault: { readonly line: number; readonly rule: string; readonly message: string } };

const BYTE_ORDER_MARK = '\ufeff';

/** Decodes the bytes of a file, which have to be UTF-8. Never throws. */
export function decodeText(bytes: Buffer): DecodedText {
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
