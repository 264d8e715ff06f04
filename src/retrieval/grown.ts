/** An array with the values that an earlier one has for the same numbers. */
export function grown<Values extends Int32Array | Uint16Array | Uint8Array>(
  all: Values,
  earlier?: Values,
): Values {
  if (earlier) all.set(earlier.subarray(0, all.length));
  return all;
}
