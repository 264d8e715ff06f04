// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with control characters.
const ASCII = /^[\x00-\x7f]*$/;

// Quotation marks and dashes have no other form.
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with control characters.
const TYPESET = /^[\x00-\x7f‘’“”–—]*$/;

/** A text without accents, ligatures and typographic apostrophes: `Beyoncé’s` becomes `Beyonce's` (Unicode NFKD, marks removed). */
export function fold(text: string): string {
  if (ASCII.test(text)) return text;
  const plain = TYPESET.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.replace(/[‘’ʼ]/g, "'");
}
