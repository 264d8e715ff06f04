import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Two at least: much of a test here is waiting, for a socket or another process, which leaves a single worker idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
