/** A paragraph's text, and the words that stood broken at the ends of its lines. */
export interface JoinedText {
  readonly text: string;
  /** Each as it is written now. */
  readonly mended: readonly string[];
}

const BROKEN = /(\p{L}+)[-\u2010]$/u;
const REST = /^(\p{Ll}[\p{L}]*)/u;

/**
 * Joins lines to running text. A hyphen at a line's end goes when the word continues below, unless the document writes that very
 * word with a hyphen elsewhere too.
 *
 * @param written the words with a hyphen that stand within lines of the document, in lower-case letters
 */
export function joinLines(lines: readonly string[], written: ReadonlySet<string>): JoinedText {
  let text = '';
  const mended: string[] = [];
  for (const line of lines) {
    const [, head] = BROKEN.exec(text) ?? [];
    const [, tail] = REST.exec(line) ?? [];
    if (head !== undefined && tail !== undefined) {
      const keeps = written.has(`${head}-${tail}`.toLowerCase());
      text = (keeps ? text : text.slice(0, -1)) + line;
      mended.push(keeps ? `${head}-${tail}` : head + tail);
    } else text += text === '' ? line : ` ${line}`;
  }
  return { text, mended };
}

/** The words that are written with a hyphen within lines. */
export function hyphenated(lines: readonly string[]): Set<string> {
  return new Set(
    lines.flatMap((line) => line.match(/\p{L}+-\p{L}+/gu) ?? []).map((word) => word.toLowerCase()),
  );
}
