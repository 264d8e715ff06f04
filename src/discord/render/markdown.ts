/**
 * Escapes text so that Discord shows exactly its words: no emphasis, heading, list, link, mention, emoji or code. Every
 * character that could begin one is preceded by a backslash, which Discord takes away again. A colon is escaped too,
 * because it opens `:emoji:`, and because an address is recognised before the escapes inside it are.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|<>[\]]|[@:](?!\s)/g, '\\$&')
    .replace(/^([^\S\n]*)([#+-])/gm, '$1\\$2')
    .replace(/^([^\S\n]*\d+)([.)])/gm, '$1\\$2');
}

/**
 * Makes somebody's own words fit to repeat inside one of our sentences: on one line, without invisible and
 * direction-changing characters or towers of accents, at most `limit` characters long, escaped.
 */
export function echo(words: string, limit = 60): string {
  const oneLine = words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return escapeMarkdown(cut(oneLine.replace(/(\p{M}{2})\p{M}+/gu, '$1'), limit));
}

/** Shortens a label to at most `limit` UTF-16 code units, at a word where it can, with `…` for what is missing. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - 1);
  const word = room.lastIndexOf(' ');
  const kept = word > limit / 2 ? room.slice(0, word) : wholeCharacters(room);
  return `${kept}…`;
}

/** Drops half a surrogate pair from the end. */
export function wholeCharacters(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
