/** Runs pieces of work one a turn of the event loop, in the order they came. */
export type Turns = <T>(work: () => T) => Promise<T>;

/**
 * Makes a queue in which each piece of work has a turn of the event loop to itself. Between two pieces timers fire and
 * sockets are served, so that a crowd of questions cannot keep an acknowledgement from leaving in time.
 */
export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  const next = (): void => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  };
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      });
      if (waiting.length === 1) setImmediate(next);
    });
}
