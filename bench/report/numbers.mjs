/** What stands where there is no number. */
export const NONE = '–';

/** A number with two figures that count, or three of a larger one. */
export function short(value) {
  if (!Number.isFinite(value)) return NONE;
  if (value >= 10) return value.toFixed(value >= 100 ? 0 : 1);
  return value >= 1 ? value.toFixed(2) : String(Number(value.toPrecision(2)));
}

/** A share to three places. */
export function share(value) {
  return Number.isFinite(value) ? value.toFixed(3) : NONE;
}
