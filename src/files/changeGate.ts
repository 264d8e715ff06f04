/** Lets a stream of changes through as few pieces of work, one at a time. */
export interface ChangeGate {
  /** Something has changed. */
  readonly changed: () => void;
  /** Lets nothing more through, and waits for the work under way. */
  close(): Promise<void>;
}

// Work begins when nothing has changed for a while, for changes come in bursts, but however long a burst lasts it begins at
// last: together with the reading that stays below a second. In milliseconds.
const QUIET = 80;
const LONGEST = 400;

/** A gate before a piece of work, which is done again when something has changed while it was done. */
export function changeGate(work: () => Promise<void>): ChangeGate {
  let timer: NodeJS.Timeout | undefined;
  let firstChange: number | undefined;
  let running: Promise<void> | undefined;
  let closed = false;

  const run = (): void => {
    timer = undefined;
    firstChange = undefined;
    running = work().finally(() => {
      running = undefined;
      if (firstChange !== undefined) schedule();
    });
  };

  const schedule = (): void => {
    if (closed || running) return;
    clearTimeout(timer);
    const waited = Date.now() - (firstChange ?? Date.now());
    timer = setTimeout(run, Math.max(0, Math.min(QUIET, LONGEST - waited)));
  };

  return {
    changed: () => {
      firstChange ??= Date.now();
      schedule();
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
