import { count } from '../draft.ts';

/** A source's text, and what could not be read of it. */
export interface DecodedText {
  readonly text: string;
  readonly notes: readonly string[];
}

const PRESCANNED = 2048;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i;

/**
 * Decodes a text as browsers do: by its byte order mark, the character set that its server names, or the one that it names
 * itself. One that names none is UTF-8 if it can be, and Windows-1252 if not.
 */
export function decodeText(bytes: Uint8Array, charset?: string): DecodedText {
  const label = markOf(bytes) ?? known(charset) ?? declaredBy(bytes);
  if (label === undefined) return decodeUnnamed(bytes);
  const text = decoded(bytes, label);
  return { text, notes: unreadable(text) };
}

function decodeUnnamed(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const text = decoded(bytes, 'windows-1252');
    return { text, notes: ['its text is not UTF-8 and names no character set; it was read as Windows-1252'] };
  }
}

// What Windows-1252 has between 80 and 9F. Node 20 reads Latin-1 there, which has control characters.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoded(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes);
  if (label !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

function unreadable(text: string): string[] {
  return count(text.split('\ufffd').length - 1, 'character', 'unreadable and stand as \ufffd');
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function declaredBy(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCANNED)).toString('latin1');
  const [, meta, xml] = DECLARED.exec(head) ?? [];
  const label = known(meta ?? xml);
  // Whoever can be read as ASCII so far is not UTF-16, whatever it says.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

/** The standard's name for a character set, or `undefined` for one that nobody knows. */
function known(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
