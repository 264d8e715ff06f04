// What would begin a block of its own at the beginning of a line.
const AT_START: readonly (readonly [RegExp, string])[] = [
  [/^([-+*])(?=\s|$)/, '\\$1'],
  [/^(-{2,}|={1,})(?=[\s-]*$)/, '\\$1'],
  [/^(#{1,6})(?=\s|$)/, '\\$1'],
  [/^>/, '\\>'],
  [/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'],
  [/^(?=~~~)/, '\\'],
  [/^(?=\[[^\]]*\]:)/, '\\'],
  [/^(?=[|:\s-]*-[|:\s-]*$)/, '\\'],
];

// What would mean something anywhere in a paragraph.
const ANYWHERE: readonly (readonly [RegExp, string])[] = [
  [/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\'],
  [/`|\*(?!\s|$)|(?<!\s|^)\*/g, '\\$&'],
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'],
  [/\](?=\()/g, '\\]'],
  [/\[(?=\^)/g, '\\['],
  [/<(?=[A-Za-z/!?])/g, '\\<'],
  [/&(?=#?\w+;)/g, '\\&'],
  // At the end of a heading it would be taken for its closing mark.
  [/(?<=\s)#(?=#*\s*$)/g, '\\#'],
];

/**
 * Escapes text so that Markdown shows exactly its words, and no more of it than must be: what is quoted shows the backslashes too.
 * The text must be all that stands on its line.
 */
export function escapeText(text: string): string {
  const inside = escapeInline(text);
  const words = inside.trimStart();
  const escaped = AT_START.reduce((rest, [pattern, by]) => rest.replace(pattern, by), words);
  return inside.slice(0, inside.length - words.length) + escaped;
}

/** As `escapeText`, for text that cannot begin a block: that of a table's cell. */
export function escapeInline(text: string): string {
  return ANYWHERE.reduce((escaped, [pattern, by]) => escaped.replace(pattern, by), text);
}
