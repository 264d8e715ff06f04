/**
 * A text without what cannot be seen: control characters, soft hyphens and marks of no width. Other white space becomes plain, and
 * accents are composed, so that the same word is always written the same.
 */
export function cleanText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/[^\S\n\t]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g, '')
  );
}

/** A text on one line, clean, with single spaces. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
