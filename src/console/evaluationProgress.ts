const QUIET_MS = 1000;
const STEP_MS = 100;
const BAR = 24;

/** Where progress is shown. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows on one line of a terminal how far a long run is: only after a second, ten times a second at most, and gone at the end.
 * Elsewhere than on a terminal it shows nothing.
 */
export function showProgress(output: ProgressOutput, total: number): (done: number) => void {
  if (!output.isTTY) return () => {};
  const begun = performance.now();
  let shownAt: number | undefined;
  return (done) => {
    const now = performance.now();
    if (done === total) {
      if (shownAt !== undefined) output.write('\r\u001b[K');
      return;
    }
    if (now - begun < QUIET_MS || now - (shownAt ?? 0) < STEP_MS) return;
    shownAt = now;
    const full = Math.floor((BAR * done) / total);
    output.write(`\r${'#'.repeat(full)}${'.'.repeat(BAR - full)} ${done} of ${total} questions`);
  };
}
