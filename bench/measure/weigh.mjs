/**
 * The memory of this process after everything unneeded was collected, in bytes: what JavaScript holds, buffers included, and what the
 * operating system keeps resident. Node must run with `--expose-gc`.
 */
export async function weigh() {
  for (let round = 0; round < 4; round++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}
