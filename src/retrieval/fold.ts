// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with control characters.
const ASCII = /^[\x00-\x7f]*$/;

/** A text without accents, ligatures and typographic apostrophes: `Beyoncé’s` becomes `Beyonce's` (Unicode NFKD, marks removed). */
export function fold(text: string): string {
  if (ASCII.test(text)) return text;
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’ʼ]/g, "'");
}
