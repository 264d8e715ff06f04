/** A text without accents, ligatures and typographic apostrophes: `Beyoncé’s` becomes `Beyonce's` (Unicode NFKD, marks removed). */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’ʼ]/g, "'");
}
