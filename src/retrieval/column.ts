type Numbers = Int32Array | Uint32Array | Float32Array | Uint8Array;

/** A list of numbers that grows at its end, as compact as a typed array. */
export interface Column<Values extends Numbers> {
  readonly length: number;
  push(value: number): void;
  /** Grows by so many zeros, which can be written to until it grows again. */
  extend(by: number): Values;
  /** The values, in an array of just their number. Nothing is to be added to them. */
  done(): Values;
}

const FEWEST = 1024;
// What has hardly more room than it needs is not copied.
const SLACK = 1.05;

/**
 * An empty column of the given kind of numbers.
 *
 * @param expected how many are likely to come: so many fit without moving the others
 */
export function column<Values extends Numbers>(
  kind: new (length: number) => Values,
  expected = FEWEST,
): Column<Values> {
  let values = new kind(Math.max(FEWEST, expected));
  let length = 0;
  const reserve = (by: number): void => {
    if (length + by <= values.length) return;
    const wider = new kind(Math.max(2 * values.length, length + by));
    wider.set(values);
    values = wider;
  };
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) reserve(1);
      values[length++] = value;
    },
    extend(by) {
      reserve(by);
      length += by;
      return values.subarray(length - by, length) as Values;
    },
    done: () =>
      (SLACK * length >= values.length ? values.subarray(0, length) : values.slice(0, length)) as Values,
  };
}
