import type { Change } from '../app/store.ts';

/** Tells the store's changes: first to this process, then, by `send`, to others. */
export interface Changes {
  /** Tells this process's listeners. */
  tell(change: Change): void;
  /** Adds a listener; what it returns takes it away again. */
  listen(listener: (change: Change) => void): () => void;
}

/** Makes an empty list of listeners. */
export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    tell(change) {
      for (const listener of listeners) listener(change);
    },
    listen(listener) {
      const own = (change: Change): void => listener(change);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
