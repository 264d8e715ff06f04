/** Values by key within a budget of bytes. */
export interface Budgeted<Value> {
  /** Gives a value, which counts as a use of it. */
  get(key: string): Value | undefined;
  /** Keeps a value of so many bytes, and drops those that have not been used for the longest time until all fit. */
  set(key: string, value: Value, bytes: number): void;
  delete(key: string): void;
  clear(): void;
  /** The sizes of all that is kept. */
  readonly bytes: number;
}

/** Makes an empty cache that drops what was least recently used. The latest value is kept even when it alone is larger. */
export function createBudgeted<Value>(budget: number): Budgeted<Value> {
  // A Map keeps the order of insertion: whatever is used is put in anew, so that the first is what was not used for the longest time.
  const kept = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let sum = 0;
  const remove = (key: string): void => {
    sum -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  return {
    get bytes() {
      return sum;
    },
    get(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    set(key, value, bytes) {
      remove(key);
      kept.set(key, { value, bytes });
      sum += bytes;
      for (const oldest of kept.keys()) {
        if (sum <= budget || oldest === key) break;
        remove(oldest);
      }
    },
    delete: remove,
    clear() {
      kept.clear();
      sum = 0;
    },
  };
}
