import { Worker } from 'node:worker_threads';
import { type ErrorCode, FootnoteError } from '../../errors.ts';
import type { Draft } from '../draft.ts';
import type { Source } from '../source/source.ts';
import type { ConvertOptions } from './convert.ts';

/** What a conversion may take. */
interface ConversionLimits {
  readonly milliseconds: number;
  /** Bytes by which the process may grow. */
  readonly memory: number;
}

/** What the thread answers with. */
export type ConversionReply =
  | { readonly drafts: readonly Draft[] }
  | { readonly failure: { readonly code: ErrorCode; readonly message: string } };

const LIMITS: ConversionLimits = { milliseconds: 60_000, memory: 1_500_000_000 };
const WATCHED_EVERY = 50;

/**
 * Converts a source in a thread of its own, which is ended when it takes too long or too much: a file made to do so may unpack to
 * gigabytes, or keep a reader busy for ever. What the readers print goes nowhere.
 *
 * @throws FootnoteError `SOURCE_INVALID`
 */
export async function convertApart(
  source: Source,
  options: ConvertOptions,
  limits = LIMITS,
): Promise<readonly Draft[]> {
  // The built files end in .js, and so does this one when it runs.
  const file = new URL('./thread.js', import.meta.url);
  const worker = new Worker(file, { workerData: { source, options }, stdout: true, stderr: true });
  try {
    const reply = await replyOf(worker, source.name, limits);
    if ('failure' in reply) throw new FootnoteError(reply.failure.code, reply.failure.message);
    return reply.drafts;
  } finally {
    await worker.terminate();
  }
}

function replyOf(worker: Worker, name: string, limits: ConversionLimits): Promise<ConversionReply> {
  return new Promise((resolve, reject) => {
    const stop = (what: string, cause?: unknown): void => {
      clearInterval(watch);
      reject(new FootnoteError('SOURCE_INVALID', `${name} ${what}.`, { cause }));
    };
    const started = process.uptime();
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.memory)
        stop('unpacks to more than memory may hold, like a bomb; import a part of it');
      if ((process.uptime() - started) * 1000 > limits.milliseconds) {
        stop(`takes more than ${limits.milliseconds / 1000} seconds to read; import a part of it`);
      }
    }, WATCHED_EVERY);
    worker.once('message', (reply: ConversionReply) => {
      clearInterval(watch);
      resolve(reply);
    });
    worker.once('error', (cause) => {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        stop('needs more memory than there is; import a part of it', cause);
      else reject(cause);
    });
  });
}
