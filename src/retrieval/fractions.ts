/**
 * A short list of zeros that fractions will stand in: a list that once held one holds numbers of any kind ever after, and so do its copies.
 * It is made in half the time of a typed array.
 */
export function fractions(length: number): number[] {
  return new Array<number>(length).fill(0.5).fill(0);
}
