/** A list of numbers that grows at its end, as compact as a typed array. */
export interface Column<Values> {
  readonly length: number;
  push(value: number): void;
  /** The values, in an array of just their number. */
  done(): Values;
}

const FEWEST = 1024;

/** An empty column of the given kind of numbers. */
export function column<Values extends Int32Array | Uint32Array | Float32Array | Uint8Array>(
  kind: new (length: number) => Values,
): Column<Values> {
  let values = new kind(FEWEST);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const wider = new kind(2 * length);
        wider.set(values);
        values = wider;
      }
      values[length++] = value;
    },
    done: () => values.slice(0, length) as Values,
  };
}
