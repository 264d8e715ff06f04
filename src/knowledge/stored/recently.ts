/** How much is kept: so many values, and values of so much size together. The last one is kept whatever its size. */
export interface Bounds<Key> {
  readonly most: number;
  readonly capacity: number;
  readonly sizeOf: (key: Key) => number;
}

/** Makes values of keys by a pure function, and keeps those that were asked for last. */
export function recently<Key, Value>(
  make: (key: Key) => Value,
  { most, capacity, sizeOf }: Bounds<Key>,
): (key: Key) => Value {
  // In the order in which they were last asked for.
  const kept = new Map<Key, Value>();
  let size = 0;
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      value = make(key);
      size += sizeOf(key);
    } else kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (oldest === key || (kept.size <= most && size <= capacity)) break;
      kept.delete(oldest);
      size -= sizeOf(oldest);
    }
    return value;
  };
}
