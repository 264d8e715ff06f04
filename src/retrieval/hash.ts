/** The 32-bit FNV-1a hash of a word's UTF-16 code units (G. Fowler, L. C. Noll and K.-P. Vo). */
export function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
