import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { countPassages } from '../app/status.ts';
import { isAlive, type Vitals } from '../app/vitals.ts';
import type { Watch } from '../app/watch.ts';
import type { Library } from '../retrieval/library.ts';

/** What is measured, and told to Prometheus in its text format. */
export interface Metrics extends Watch {
  readonly contentType: string;
  text(): Promise<string>;
}

/** What is looked at whenever Prometheus asks. */
export interface Measured {
  readonly library: () => Library;
  readonly vitals: () => Vitals;
}

/** In seconds: an answer takes milliseconds, Discord's acknowledgement tenths, a retry seconds. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Makes the metrics, all beginning with `footnote_`. Those of Node.js that prom-client could add are left out, but for memory: they
 * cost more to collect than they tell of this program.
 */
export function createMetrics({ library, vitals }: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const questions = new Counter({
    name: 'footnote_questions_total',
    help: 'Questions by where they were asked and how they ended.',
    labelNames: ['surface', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'footnote_answer_seconds',
    help: 'Time from the arrival of a question until Discord had the answer.',
    labelNames: ['surface'],
    buckets: BUCKETS,
    registers,
  });
  const storeErrors = new Counter({
    name: 'footnote_store_errors_total',
    help: 'Operations of the store that failed.',
    labelNames: ['operation'],
    registers,
  });
  const gauge = (name: string, help: string, measure: () => number): void => {
    new Gauge({
      name: `footnote_${name}`,
      help,
      registers,
      collect() {
        this.set(measure());
      },
    });
  };
  gauge('library_articles', 'Articles in the library.', () => library().articles.length);
  gauge('library_passages', 'Passages in the library.', () => countPassages(library()));
  gauge('servers', 'Discord servers that the bot is on.', () => vitals().servers);
  gauge('memory_bytes', 'Resident memory of the process.', () => process.memoryUsage.rss());
  perShard(registry, vitals);
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    asked: ({ surface, outcome, seconds: taken }) => {
      questions.inc({ surface, outcome });
      seconds.observe({ surface }, taken);
    },
    storeFailed: (operation) => storeErrors.inc({ operation }),
  };
}

function perShard(registry: Registry, vitals: () => Vitals): void {
  const gauge = (
    name: string,
    help: string,
    measure: (shard: Vitals['shards'][number]) => number | undefined,
  ): void => {
    new Gauge({
      name: `footnote_gateway_${name}`,
      help,
      labelNames: ['shard'],
      registers: [registry],
      collect() {
        this.reset();
        for (const shard of vitals().shards) {
          const value = measure(shard);
          if (value !== undefined) this.set({ shard: shard.id }, value);
        }
      },
    });
  };
  gauge('up', 'Whether the line to Discord is alive: 1 or 0.', (shard) => Number(isAlive(shard, Date.now())));
  gauge('ping_seconds', 'Time Discord took to acknowledge the last heartbeat.', ({ ping }) =>
    ping === undefined ? undefined : ping / 1000,
  );
}
