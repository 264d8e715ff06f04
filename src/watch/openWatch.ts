import type { Check } from '../app/vitals.ts';
import type { Watch } from '../app/watch.ts';
import { createMetrics, type Measured } from './metrics.ts';
import { serveWatch } from './server.ts';

/** A watch that can be looked at over HTTP. */
export interface OpenWatch {
  readonly watch: Watch;
  close(): Promise<void>;
}

/** What is watched, and where it can be looked at. */
export interface WatchOptions extends Measured {
  readonly host: string;
  readonly port: number;
  readonly checks: readonly Check[];
}

/**
 * Begins to measure, and opens the HTTP port that tells of it.
 * @throws FootnoteError `SETTING_INVALID` when nothing can listen there.
 */
export async function openWatch({ host, port, checks, ...measured }: WatchOptions): Promise<OpenWatch> {
  const metrics = createMetrics(measured);
  const server = await serveWatch({ host, port, checks, metrics });
  return { watch: metrics, close: server.close };
}
